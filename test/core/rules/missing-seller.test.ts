import assert from 'node:assert/strict';
import { checkFile } from '../../../src/core/index.ts';
import { TODAY, fileAt, workspaceOf } from '../files.ts';
import { document, found } from './found.ts';

const alone = { 'q.quotation.yaml': document(), 'us.seller.yaml': '' };

describe('missing-seller', () => {
  it('asks for a seller file', () => {
    const workspace = workspaceOf({ 'q.quotation.yaml': document() });
    const issues = checkFile(workspace, fileAt(workspace, 'q.quotation.yaml'), TODAY);
    assert.ok(issues.some((issue) => issue.code === 'missing-seller'));
  });

  it('objects to a name that no seller file has', () => {
    assert.deepEqual(found('missing-seller', { ...alone, 'q.quotation.yaml': document({ seller: 'them' }) }), ['them']);
  });

  it('is content with the seller file that is there, by name or not', () => {
    assert.deepEqual(found('missing-seller'), []);
    assert.deepEqual(found('missing-seller', { 'q.quotation.yaml': document({ seller: 'us' }) }), []);
  });
});
