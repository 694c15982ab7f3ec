import type { DocumentModel } from '../../core/documents/model.ts';
import { LANGUAGES_STYLE } from './languages.ts';
import { cssString } from './markup.ts';

const FONT =
  '"Helvetica Neue","Segoe UI",Inter,Roboto,"Liberation Sans",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

const SHEET = `
:root{--ink:#1c252c;--soft:#5a6872;--line:#dfe4e7;--tint:#f3f6f6;--accent:#175563}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#e9ecee;color:var(--ink);font:9.25pt/1.5 ${FONT};-webkit-text-size-adjust:100%;font-kerning:normal;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{padding:28px 16px}
.sheet{width:210mm;min-height:297mm;max-width:100%;margin:0 auto;padding:15mm 17mm;background:#fff;border-radius:2px;box-shadow:0 1px 2px #1c252c14,0 12px 40px #1c252c1a}
p,li,dd,td{overflow-wrap:anywhere}
a{color:inherit;text-decoration:none}
address{font-style:normal}
ul,ol{list-style:none}
h1,h2,th{font-weight:600}
h2,dt,th,.key{color:var(--soft)}
h2,dt,th{font-size:7.5pt;line-height:1.4}
h2{letter-spacing:.02em;margin-bottom:1.4mm}
.figure,.sums dd,.pairs dd{font-variant-numeric:tabular-nums lining-nums}
`;

const HEAD = `
.letterhead{display:flex;justify-content:space-between;gap:10mm;align-items:flex-start}
.brand{flex:1;display:flex;flex-wrap:wrap;gap:2mm 5mm;align-items:center;min-width:0}
.brand>div{flex:1 1 48mm}
.logo{flex:none;width:auto;height:auto;max-width:46mm;max-height:16mm;object-fit:contain}
.brand-name{font-size:12pt;line-height:1.25;font-weight:600;letter-spacing:-.005em;text-wrap:balance}
.local-name{color:var(--soft)}
.contact{flex:none;display:flex;gap:7mm;font-size:7.75pt;line-height:1.5;color:var(--soft)}
.contact>*{max-width:42mm}
.contact p{text-wrap:balance}
.title{display:flex;justify-content:space-between;align-items:baseline;flex-wrap:wrap;gap:1mm 10mm;margin-top:8mm;padding-bottom:3mm;border-bottom:.6mm solid var(--accent)}
h1{font-size:23pt;line-height:1.1;font-weight:300;letter-spacing:.045em;color:var(--accent)}
.number{font-size:13pt;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.banner{margin-top:5mm;padding:2.4mm 4mm;background:#fdf5e3;border-inline-start:.9mm solid #d69a2d;color:#6a4708;font-weight:500}
.parties{display:flex;gap:7mm;margin-top:5mm}
.party{flex:1;min-width:0}
.party-name{font-weight:600}
.party address{font-size:8.25pt;line-height:1.5;margin-top:.6mm}
.party:first-child:nth-last-child(2) address{display:grid;grid-template-columns:1fr 1fr;gap:7mm}
.dates{flex:0 1 auto;min-width:27mm;max-width:38mm;display:grid;gap:1.4mm;align-content:start}
.dates dd{line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
.terms{display:grid;grid-template-columns:1fr 3fr;gap:6mm 8mm;margin-top:5mm;padding:3.5mm 5mm;background:var(--tint);border-radius:1mm}
.term strong{display:block;font-size:13pt;line-height:1.25;font-weight:600;color:var(--accent)}
.term span{font-size:7.75pt;color:var(--soft)}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:2.6mm 6mm}
.facts dd{font-size:8.25pt;line-height:1.4}
`;

const TABLE = `
table{border-collapse:collapse;width:100%}
th{text-align:start;vertical-align:bottom}
td{vertical-align:top}
.items{margin-top:5mm}
.items th{padding:0 0 1.6mm 4mm;border-bottom:.25mm solid var(--ink)}
.items td{padding:2mm 0 2mm 4mm;border-bottom:.2mm solid var(--line)}
.items :is(th,td):first-child,.schedule :is(th,td):first-child{padding-inline-start:0}
.items :is(th,td):last-child,.schedule :is(th,td):last-child{padding-inline-end:0}
.items .no{width:8mm;padding-inline-start:0;color:var(--soft);font-variant-numeric:tabular-nums}
.items .picture{width:14mm;padding-inline-start:0}
.thumb{display:block;width:13mm;height:13mm;object-fit:contain}
.pic{background:center/contain no-repeat}
.figure{width:1%;text-align:end;white-space:nowrap}
.schedule .figure{width:auto}
.figure .unit{display:block;font-weight:400}
.items .unit-cell{width:1%;padding-inline-start:1.2mm;color:var(--soft);white-space:nowrap}
.amount{font-weight:600}
.discount small{display:block;color:var(--soft);font-size:7.75pt}
.goods{font-weight:600;text-wrap:pretty}
.codes,.specs{font-size:7.75pt;line-height:1.45;margin-top:.3mm}
:is(.codes,.specs){margin-inline-start:-2mm;clip-path:inset(0 0 0 2mm)}
:is(.codes,.specs)>span{position:relative;display:inline-block;max-width:100%;padding-inline-start:2mm}
:is(.codes,.specs)>span::before{content:"\\b7";position:absolute;inset-inline-start:.4mm;color:#8b979f}
`;

const FOOT = `
.totals{display:grid;grid-template-columns:1fr auto;gap:10mm;margin-top:4mm}
.words{max-width:78mm;font-size:8.25pt}
.sums{min-width:78mm}
.sums div{display:flex;justify-content:space-between;align-items:baseline;gap:8mm;padding:1mm 0}
.sums dt{font-size:8.5pt;font-weight:400}
.sums dd{white-space:nowrap}
.sums .grand{margin-top:1.5mm;padding:3mm 0 0;border-top:.6mm solid var(--accent);color:var(--accent)}
.grand dt{font-weight:600;color:inherit}
.grand dt>span:not(.second){display:block;font-weight:400;color:var(--soft);font-size:7.75pt}
.grand dd{font-size:17pt;line-height:1.15;font-weight:600}
.grand .none{color:var(--soft);font-weight:400}
.currency{font-size:10pt;font-weight:400}
.details{display:grid;grid-template-columns:1fr 1fr;gap:5mm 10mm;margin-top:6mm}
.detail:only-child,.wide{grid-column:1/-1}
.detail h2,.notes h2{padding-bottom:1.2mm;border-bottom:.2mm solid var(--line);margin-bottom:1.8mm}
.pairs{display:grid;gap:.7mm}
.pairs div{display:grid;grid-template-columns:30mm 1fr;gap:4mm;align-items:baseline}
.pairs dt{font-weight:400;font-size:8.25pt}
.wide .pairs{grid-template-columns:1fr 1fr;gap:.7mm 10mm}
.schedule{margin-top:1.8mm}
.schedule :is(th,td){padding:.7mm 1.5mm}
.schedule .figure:first-child{width:10mm}
.schedule th .unit{display:inline}
.closing{margin-top:5mm}
.notes+.signatures{margin-top:8mm}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:8mm 10mm}
.beside .signatures{margin-top:0}
.beside .signatures{grid-column:2}
.beside .signature{flex:1}
.notes ol{counter-reset:note}
.notes li{position:relative;padding-inline-start:6mm;counter-increment:note}
.notes li::before{content:counter(note) ".";position:absolute;inset-inline-start:0;color:var(--soft);font-variant-numeric:tabular-nums}
.signatures{display:flex;justify-content:flex-end;gap:10mm}
.signatures:has(.stamp){padding-bottom:8mm}
.signature{position:relative;flex:0 0 calc(50% - 5mm);padding-top:1mm;display:flex;flex-direction:column;min-height:25mm}
.signatures:has(.stamp) .signature{min-height:30mm}
.signature .key{font-size:7.5pt}
.signer{font-weight:600}
.rule{margin-top:auto;padding-top:1mm;border-top:.25mm solid var(--ink);font-size:7.5pt;color:var(--soft)}
.stamp{position:absolute;inset-inline-end:3mm;bottom:-8mm;width:30mm;height:30mm;object-fit:contain;mix-blend-mode:multiply}
`;

const PHONE = `
@media screen and (max-width:680px){
html{font-size:15px}
body{padding:0}
.sheet{width:auto;min-height:100vh;padding:24px 18px 40px;border-radius:0;box-shadow:none}
.letterhead,.title{flex-direction:column;align-items:stretch;gap:16px}
.contact{font-size:13px;flex-wrap:wrap;gap:8px 28px}
.contact>*{max-width:none}
h1{font-size:27px}
h2,dt,th{font-size:12px}
.parties,.details,.pairs,.wide .pairs{display:block}
.parties>*,.detail{margin-bottom:22px}
.party:first-child:nth-last-child(2) address{display:block}
.dates{display:flex;flex-wrap:wrap;gap:10px 28px}
.party address,.facts dd,.words{font-size:14px}
.terms,.totals{grid-template-columns:1fr}
.terms{padding:16px}
.facts{grid-template-columns:1fr 1fr;gap:12px 18px}
.items thead{display:none}
.items,.items tbody{display:block}
.items tbody{border-top:1px solid var(--ink)}
.items tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 0;padding:14px 0;border-bottom:1px solid var(--line)}
.items td{width:auto;padding:0;border:0}
.items .no{width:26px}
.items .text{flex:1 1 70%}
.items .picture{width:auto;margin-inline-end:12px;align-self:flex-start}
.items .picture:empty{display:none}
.items .figure{flex:1 0 100%;display:flex;align-items:baseline;gap:12px;padding-inline-start:26px}
.items .figure::before{content:attr(data-label);color:var(--soft);font-weight:400;margin-inline-end:auto;order:-2}
[dir=rtl] .items .figure{direction:rtl}
.items .quantity{flex:1 0 60%;padding-top:6px}
.items .unit-cell{width:auto;padding-inline-start:5px}
.items .discount.none{display:none}
.discount small{order:-1}
.codes,.specs,.goods{font-size:14px}
.codes,.specs{font-size:13px}
.term span,.pairs dt,.sums dt,.grand dt span,.rule,.signature .key,.schedule th,.discount small{font-size:12.5px}
.sums{min-width:0}
.beside{grid-template-columns:1fr}
.beside .signatures{grid-column:auto}
.totals{gap:20px}
.sums{order:-1}
.signatures{flex-direction:column;gap:28px}
.signature{flex:none}
}
`;

function print(number: string): string {
  const note = `font:7.5pt ${FONT};color:#5a6872;vertical-align:top;padding-top:4mm`;
  return `
@page{size:A4;margin:13mm 17mm 16mm;
@bottom-left{content:${cssString(number)};${note}}
@bottom-right{content:"\\2066" counter(page) " / " counter(pages) "\\2069";${note}}}
@media print{
html{background:#fff}
body{padding:0}
.sheet{width:auto;min-height:0;padding:0;box-shadow:none;border-radius:0}
html{line-height:1.45}
.title{margin-top:6.5mm}
.parties,.terms,.items{margin-top:4mm}
.items td{padding-top:1.7mm;padding-bottom:1.7mm}
.details{margin-top:5mm}
.closing{margin-top:4mm}
.signatures:has(.stamp){padding-bottom:6mm}
.signatures:has(.stamp) .signature{min-height:29mm}
.stamp{bottom:-6mm}
thead{display:table-header-group}
tr,.letterhead,.beside,.title,.parties,.terms,.totals,.detail,.notes,.signatures{break-inside:avoid}
h1,h2,thead{break-after:avoid}
.signatures{break-before:avoid}
p,li{orphans:2;widows:2}
}
`;
}

/** The page's style sheet. The number stands at the foot of every printed page; `pictures` are rules of their own. */
export function style({ number, design }: DocumentModel, pictures: string): string {
  const { color = '' } = design;
  const accent = /^#[\da-f]{6}$/i.test(color) ? `:root{--accent:${color}}\n` : '';
  return [SHEET, accent, HEAD, TABLE, FOOT, LANGUAGES_STYLE, PHONE, print(number), pictures].join('');
}
