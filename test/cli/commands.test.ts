import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ReportIssue, TermRow, TotalsReport } from '../../src/core/index.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { DIST, filesIn, inFolder, inSample, runIn, type Ran } from './in-folder.ts';

const FOB = 'quotations/QT-2026-0041.quotation.yaml';
const CIF = 'quotations/QT-2026-0042.quotation.yaml';

const PROFORMA = 'proformas/PI-2026-0017.proforma.yaml';

describe('tradewright, the command line', () => {
  // Arguments, exit code, and what is said (on either stream).
  for (const [args, code, says] of [
    ['', 0, /tradewright check .*exit 1/s],
    ['help', 0, /Exit codes: 0 fine, 1 issues of level error, 2 wrong use, 3/],
    ['--help', 0, /tradewright export/],
    ['chek', 2, /no command “chek”/],
    ['--jsn', 2, /--jsn.*tradewright help/s],
    ['check', 0, /0 errors/],
    [`check ${FOB}`, 0, /^1 file in \S+: 0 errors/m],
    ['check nowhere.quotation.yaml', 3, /no file nowhere/],
    ['check README.md', 2, /README.md is not one of our files/],
    ['check --workspace nowhere', 3, /no folder nowhere/],
    [`totals ${FOB}`, 0, /37,?642\.84/],
    [`totals ${FOB} --buyer`, 0, /37,?642\.84/],
    [`totals ${FOB} --term XYZ`, 2, /“XYZ” is not a rule/],
    ['totals', 2, /which document/],
    ['totals nowhere.quotation.yaml', 3, /no file nowhere/],
    ['totals buyers/acme.buyer.yaml', 2, /is not a document/],
    [`terms ${FOB}`, 0, /→ {2}FOB {2}Ningbo/],
    ['terms', 2, /which document/],
    [`terms ${FOB} --buyer`, 2, /--buyer is not for terms, but for totals/],
    [`terms ${FOB} ${CIF}`, 2, /what is “quotations\/QT-2026-0042/],
    [`totals ${FOB} ${CIF}`, 2, /what is “quotations\/QT-2026-0042/],
    [`export ${FOB} --json`, 2, /--json is not for export, but for check, rules, totals, /],
    [`check --language es`, 2, /--language is not for check, but for export, email/],
    [`check --workspace quotations ${PROFORMA}`, 2, /is not in the workspace /],
    [`totals --workspace quotations ${PROFORMA}`, 2, /is not in the workspace /],
    ['help', 0, /\[--force\]/],
    ['convert', 2, /which quotation/],
    [`convert ${FOB} --to contract`, 2, /--to proforma/],
    ['convert proformas/PI-2026-0017.proforma.yaml --to proforma', 2, /is not a quotation/],
    [`convert ${CIF} --to proforma -o ${FOB}`, 2, /ends with \.proforma\.yaml/],
    [`convert ${FOB} --to proforma -o ${PROFORMA} --force`, 3, /nothing is overwritten/],
    [`convert ${CIF} --to proforma -o /proc/x.proforma.yaml`, 3, /^Cannot write \/proc\/x\.proforma\.yaml: E/],
    [`convert ${CIF} --to proforma -o /proc/x/y.proforma.yaml`, 3, /^Cannot write \/proc\/x\/y\.proforma\.yaml: E/],
    ['new', 2, /new workspace/],
    ['new quotation', 2, /new workspace/],
  ] as const) {
    it(`“${args}” ends with ${code}`, () => {
      inSample((cli, folder) => {
        const before = filesIn(folder);
        const ran = cli(...args.split(' ').filter(Boolean));
        assert.equal(ran.code, code, ran.out + ran.err);
        assert.match(ran.out + ran.err, says);
        assert.equal(code >= 2, ran.err !== '', 'what went wrong is said on the error stream');
        assert.deepEqual(filesIn(folder), before, 'nothing is written');
      });
    });
  }

  describe('check', () => {
    it('ends with 1 when there is an error, and gives it as JSON', () => {
      inSample((cli, folder) => {
        const text = fs.readFileSync(path.join(folder, FOB), 'utf8').replace('buyer: acme', 'buyer: nobody');
        fs.writeFileSync(path.join(folder, FOB), text);
        const { code, out } = cli('check', FOB, '--json');
        const report = JSON.parse(out) as { files: number; errors: number; issues: ReportIssue[] };
        assert.equal(code, 1);
        assert.deepEqual([report.files, report.errors], [1, 1]);
        const [error] = report.issues.filter(({ severity }) => severity === 'error');
        const { line, column, file, code: kind } = error ?? {};
        const place = text.slice(0, text.indexOf('nobody')).split('\n');
        const expected = {
          line: place.length,
          column: (place.at(-1) ?? '').length + 1,
          file: FOB,
          kind: 'unknown-buyer',
        };
        assert.deepEqual({ line, column, file, kind }, expected);
        assert.match(cli('check').out, new RegExp(`^${FOB}:${line}:${column} {2}error {2}unknown-buyer {2}`, 'm'));
      });
    });

    it('takes the files of a folder, says in which workspace, and names them from where it runs', () => {
      inSample((cli, folder) => {
        assert.match(cli('check', 'proformas', 'buyers').out, new RegExp(`^4 files in ${folder}: 0 errors`, 'm'));
        const { out } = runIn(path.join(folder, 'quotations'), ['check', '.', '../proformas']);
        assert.match(out, new RegExp(`^4 files in ${folder}: `, 'm'));
        assert.match(out, /^QT-2026-0041\.quotation\.yaml:\d+:\d+ {2}hint/m);
        assert.match(out, /^\.\.\/proformas\/PI-2026-0017\.proforma\.yaml:\d+:\d+ {2}hint/m);
      });
    });

    it('takes each file in its own workspace, and from a folder above them none of several', () => {
      const us = (name: string): Record<string, string> => ({
        [`${name}/us.seller.yaml`]: 'name: Us\n',
        [`${name}/b.buyer.yaml`]: 'name: B\n',
      });
      inFolder({ ...us('north'), ...us('south'), 'here.buyer.yaml': 'name: Here\n' }, (cli, folder) => {
        const [north, south] = ['north', 'south'].map((name) => path.join(folder, name));
        const { out } = cli('check', 'north/b.buyer.yaml', 'south/b.buyer.yaml');
        assert.match(out, new RegExp(`^2 files in ${north}, ${south}: `, 'm'));
        const above = cli('check');
        assert.match(above.out, new RegExp(`^1 file in ${folder}: `, 'm'));
        assert.match(above.err, /^Not checked, each is a workspace of its own: north, south\./);
        const whole = cli('check', '--workspace', '.');
        assert.match(whole.out, new RegExp(`^5 files in ${folder}: `, 'm'));
        assert.equal(whole.err, '');
      });
    });

    it('works from inside a folder of the workspace', () => {
      inSample((_, folder) => {
        const { code, out } = runIn(path.join(folder, 'quotations'), [
          'totals',
          'QT-2026-0041.quotation.yaml',
          '--json',
        ]);
        assert.equal(code, 0);
        assert.equal((JSON.parse(out) as TotalsReport).buyer.name, 'Acme Lakeside Supply LLC');
      });
    });
  });

  it('totals as text show goods, charges, total, packing, and the inside only to the seller', () => {
    inSample((cli) => {
      const { out } = cli('totals', CIF);
      for (const part of [
        /Quotation QT-2026-0042/,
        /CIF Rotterdam, Incoterms 2020/,
        /mainCarriage/,
        /Total EUR/,
        /Packing: \d+ cartons/,
        /Internal/,
      ])
        assert.match(out, part);
      assert.doesNotMatch(cli('totals', CIF, '--buyer').out, /Internal|Profit|Margin|Commission/);
    });
  });

  it('totals under another term say the place that is given', () => {
    inSample((cli) => {
      const report = JSON.parse(cli('totals', FOB, '--term', 'CIP Chicago', '--json').out) as TotalsReport;
      assert.equal(`${report.incoterm?.rule} ${report.incoterm?.place}`, 'CIP Chicago');
    });
  });

  it('terms as JSON are the eleven rules', () => {
    inSample((cli) => {
      const { terms } = JSON.parse(cli('terms', FOB, '--json').out) as { terms: TermRow[] };
      assert.equal(terms.length, 11);
      assert.ok(terms.every((row) => 'margin' in row));
    });
  });

  it('reads no more than the folder of a file where nothing says what the workspace is', () => {
    const quotation = `number: Q-1\ndate: 2026-11-23\nbuyer: b\nincoterm: FOB Ningbo\nitems: []\n`;
    const files = {
      'above.buyer.yaml': 'name: Above\n',
      'mine/q.quotation.yaml': quotation,
      'mine/1/2/3/4/5/6/near.buyer.yaml': 'name: Near\n',
      'mine/1/2/3/4/5/6/7/far.buyer.yaml': 'name: Far\n',
      'mine/.hidden/h.buyer.yaml': 'name: Hidden\n',
      'other/linked.buyer.yaml': 'name: Linked\n',
    };
    const read = (cli: (...args: string[]) => Ran, ...args: string[]): number =>
      (JSON.parse(cli('check', '--json', ...args).out) as { files: number }).files;
    inFolder(files, (_, folder) => {
      fs.symlinkSync(path.join(folder, 'other'), path.join(folder, 'mine/link'));
      fs.mkdirSync(path.join(folder, 'empty'));
      const [mine, empty] = ['mine', 'empty'].map((name) => path.join(folder, name));
      assert.ok(mine && empty);
      assert.equal(
        read((...args) => runIn(mine, args)),
        2,
      );
      assert.equal(
        read((...args) => runIn(empty, args)),
        0,
      );
      assert.equal(
        read((...args) => runIn(empty, args), '--workspace', mine),
        3,
        'a folder that is named is read as a whole',
      );
    });
  });

  it('convert says which document it cannot read, and writes nothing', () => {
    inSample((cli, folder) => {
      fs.appendFileSync(path.join(folder, FOB), 'leadTime: "30\n');
      const before = filesIn(folder);
      const { code, err } = cli('convert', FOB, '--to', 'proforma', '--force');
      assert.equal(code, 1);
      assert.match(err, /^QT-2026-0041 is written in a way that cannot be converted: write its items as/);
      assert.deepEqual(filesIn(folder), before);
    });
  });

  it('convert makes a second proforma of a quotation only when it is told to', () => {
    inSample((cli, folder) => {
      const [first] = cli('convert', CIF, '--to', 'proforma').out.trim().split('\n');
      const before = filesIn(folder);
      const { code, err } = cli('convert', CIF, '--to', 'proforma', '-o', 'other.proforma.yaml');
      assert.equal(code, 3);
      assert.equal(err, `PI-2026-0018 already follows QT-2026-0042: ${first}. --force makes another\n`);
      assert.deepEqual(filesIn(folder), before);
      assert.match(cli('convert', CIF, '--to', 'proforma', '--force').out, /PI-2026-0019/);
    });
  });

  it('takes today from its caller and the clock, not from the environment', () => {
    const before = process.env['TRADEWRIGHT_TODAY'];
    try {
      process.env['TRADEWRIGHT_TODAY'] = '1999-01-01';
      assert.notEqual(nodeIo(DIST).today, '1999-01-01');
    } finally {
      if (before === undefined) delete process.env['TRADEWRIGHT_TODAY'];
      else process.env['TRADEWRIGHT_TODAY'] = before;
    }
  });

  it('convert makes a proforma of the same total that has no error', () => {
    inSample((cli) => {
      const total = (file: string) => (JSON.parse(cli('totals', file, '--json').out) as TotalsReport).totals.total;
      for (const quotation of [FOB, CIF]) {
        const { code, out } = cli('convert', quotation, '--to', 'proforma', '--force');
        assert.equal(code, 0);
        assert.match(out, /^proformas\/PI-2026-00\d\d\.proforma\.yaml$/m);
        assert.equal(total(out.trim()), total(quotation));
        assert.equal(cli('check', out.trim()).code, 0, cli('check', out.trim()).out);
      }
    });
  });
});

// The bundle as it ships. The runner builds before the tests; without a build there is nothing to look at.
describe('dist/cli.js', () => {
  const bundle = new URL('../../dist/cli.js', import.meta.url).pathname;
  const env = { ...process.env, NODE_OPTIONS: '' }; // the tests' own loader is not there
  const cli = (cwd: string, ...args: string[]): string =>
    execFileSync(process.execPath, [bundle, ...args], { cwd, env, encoding: 'utf8' });

  before(function () {
    assert.ok(fs.existsSync(bundle), 'the runner builds before it tests: run node esbuild.mjs');
  });

  it('makes the sample workspace with today’s dates, keeps what was changed, and finds no error in it', () => {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'tradewright-'));
    try {
      const folder = path.join(parent, 'mine');
      assert.match(cli(parent, 'new', 'workspace', 'mine'), /^mine: \d+ files written$/m);
      const changed = path.join(folder, 'buyers/acme.buyer.yaml');
      fs.appendFileSync(changed, '# mine\n');
      fs.rmSync(path.join(folder, CIF));
      assert.match(cli(parent, 'new', 'workspace', 'mine'), /^mine: 1 files? written, \d+ kept as they are$/m);
      assert.match(fs.readFileSync(changed, 'utf8'), /# mine\n$/);
      assert.match(cli(folder, 'check'), /: 0 errors/);
      assert.match(cli(folder, 'totals', FOB), /37,?642\.84/);
      assert.ok(!filesIn(folder).some((name) => name.endsWith('.tmp')));
    } finally {
      fs.rmSync(parent, { recursive: true, force: true });
    }
  });

  it('ends at once when it is interrupted, and leaves no temporary file', async () => {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'tradewright-'));
    try {
      cli(parent, 'new', 'workspace', '.');
      const child = spawn(process.execPath, [bundle, 'export', FOB, '--to', 'html,pdf', '-o', 'sent'], {
        cwd: parent,
        env,
      });
      // The page is told of while the PDF is still at work.
      child.stdout.once('data', () => child.kill('SIGINT'));
      const code = await new Promise((resolve) => child.on('exit', resolve));
      assert.equal(code, 130);
      assert.deepEqual(fs.readdirSync(path.join(parent, 'sent')), ['QT-2026-0041.html']);
    } finally {
      fs.rmSync(parent, { recursive: true, force: true });
    }
  });

  it('hands its exit code to the shell', () => {
    assert.throws(() => execFileSync(process.execPath, [bundle, 'chek'], { env, stdio: 'pipe' }), { status: 2 });
  });
});
