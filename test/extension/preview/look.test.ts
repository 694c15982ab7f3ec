import assert from 'node:assert/strict';
import { Workspace, buyerModel, compute } from '../../../src/core/index.ts';
import type { Computation } from '../../../src/core/index.ts';
import { chosenBy, chosenOf, modelOf, subjectLook } from '../../../src/extension/preview/look.ts';
import { document, product, seller } from '../../core/files.ts';

function computed(design?: string, language?: string): Computation {
  const workspace = new Workspace();
  workspace.set('s.seller.yaml', seller({ design }));
  workspace.set('p.product.yaml', product({ name: '{ en: Lamp, zh: 灯 }' }));
  const file = workspace.set('q.quotation.yaml', document({ language }));
  assert.equal(file?.kind, 'quotation');
  return compute(workspace, file);
}

const NOTHING = { language: undefined, design: undefined };

describe('the look of a preview', () => {
  it('is the files’ own until something is chosen', () => {
    const computation = computed('{ layout: classic }', 'zh-TW');
    const own = buyerModel(computation);
    assert.deepEqual(modelOf(buyerModel(computation), computation, NOTHING), own);
    const { look, own: said, designs } = subjectLook(own, NOTHING);
    assert.deepEqual([look, said], [said, { language: 'zh-Hant', design: 'classic' }]);
    assert.deepEqual(designs, ['classic', 'modern']);
  });

  it('is what is chosen, in words and design', () => {
    const computation = computed('{ template: own.typ }');
    const model = modelOf(buyerModel(computation), computation, { language: 'zh', design: 'classic' });
    assert.equal(model.lines[0]?.description, '灯');
    assert.deepEqual([model.design.layout, model.design.template], ['classic', undefined]);
    const { designs, look, own } = subjectLook(buyerModel(computation), { language: 'zh', design: 'classic' });
    assert.deepEqual(designs, ['own.typ', 'classic', 'modern']);
    assert.deepEqual([look.design, own.design], ['classic', 'own.typ']);
  });

  it('is chosen against what the files say', () => {
    const own = { language: 'en', design: 'own.typ' };
    assert.deepEqual(chosenBy(own, own), NOTHING);
    assert.deepEqual(chosenBy({ language: 'en+zh', design: 'modern' }, own), { language: 'en+zh', design: 'modern' });
    assert.deepEqual(chosenBy({ language: 'xx', design: '../../evil.typ' }, own), NOTHING);
    assert.deepEqual(chosenBy({ language: '', design: '' }, own), NOTHING);
  });

  it('is remembered as far as it is still one', () => {
    assert.deepEqual(chosenOf({ language: 'de', design: 'classic' }), { language: 'de', design: 'classic' });
    assert.deepEqual(chosenOf({ language: 'tlh', design: 'baroque' }), NOTHING);
    assert.deepEqual(chosenOf(NOTHING), NOTHING);
  });
});
