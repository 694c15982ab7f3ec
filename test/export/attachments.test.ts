import assert from 'node:assert/strict';
import { attachmentsAmong } from '../../src/export/attachments.ts';
import { sampleModel } from './sample-model.ts';

describe('files to attach', () => {
  const among = (...names: string[]): string[] => attachmentsAmong(names, sampleModel());

  it('are the exports of that very document', () => {
    assert.deepEqual(
      among('QT-2026-0042.quotation.yaml', 'QT-2026-0042.html', 'QT-2026-0042.exe', 'QT-2026-0041.html', 'logo.png'),
      ['QT-2026-0042.html'],
    );
    assert.deepEqual(among(), []);
  });

  it('are no texts to paste where there is something better', () => {
    assert.deepEqual(among('QT-2026-0042.txt', 'QT-2026-0042.html', 'QT-2026-0042.md'), ['QT-2026-0042.html']);
    assert.deepEqual(among('QT-2026-0042.txt', 'QT-2026-0042.md'), ['QT-2026-0042.md', 'QT-2026-0042.txt']);
  });
});
