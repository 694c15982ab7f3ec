import type { PlacedPicture } from './canvas.ts';

/** English Metric Units of a pixel at 96 dpi (ECMA-376 part 1, 20.1.10.16). */
const EMU = 9525;

/**
 * The pictures of a sheet. Each is anchored at one cell and has a size of its own, so that its proportions stand whatever
 * becomes of rows and columns; `ids` are the relationships of the files, one for all uses of a picture.
 */
export function drawingXml(pictures: readonly PlacedPicture[], ids: ReadonlyMap<string, string>): string {
  const anchors = pictures.map(({ path, alt, size, column, row, x, y }, n) => {
    const extent = `cx="${size.width * EMU}" cy="${size.height * EMU}"`;
    const from = `<xdr:col>${column}</xdr:col><xdr:colOff>${x * EMU}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y * EMU}</xdr:rowOff>`;
    return (
      `<xdr:oneCellAnchor><xdr:from>${from}</xdr:from><xdr:ext ${extent}/><xdr:pic>` +
      `<xdr:nvPicPr><xdr:cNvPr id="${n + 2}" name="Picture ${n + 1}" descr="${attribute(alt)}"/>` +
      `<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip r:embed="${ids.get(path) ?? ''}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

/** Text that is clean already, inside an attribute. */
function attribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, ' ');
}
