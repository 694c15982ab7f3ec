// Licences of what Typst brings along: its packages name theirs without the text, and say nothing of what was compiled in.
import fs from 'node:fs';

/** Texts of licences for packages that come without a file of their own. */
export function licenceText({ license, author }) {
  if (license === 'Apache-2.0') return 'The text of the Apache License 2.0 stands at the end of this file.';
  if (license === 'BSD-2-Clause') return `Copyright (c) ${author?.name ?? author}\n\n${BSD_2}`;
  return `Licence: ${license}`;
}

/** What is inside the WebAssembly modules: their libraries by the paths that the Rust compiler left in them. */
export function typstNotices(modules) {
  const crates = modules.flatMap((file) =>
    Array.from(
      fs.readFileSync(file, 'latin1').matchAll(/index\.crates\.io-[\da-f]+\/([\w.+-]+)-(\d+\.\d+\.[\w.+-]+)\//g),
      ([, name, version]) => `${name} ${version}`,
    ),
  );
  return [
    `Typst 0.14 (Apache-2.0), https://github.com/typst/typst, is in dist/typst/*.wasm, and with it:

ICC profiles under CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/
Citation styles of https://citationstyles.org under CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/; their
authors are named in each.
Syntax definitions of https://github.com/sharkdp/bat, each under its own licence.
These libraries of https://crates.io, each under the licence that its page there gives:

${[...new Set(crates)].sort().join(', ')}`,
    fs.readFileSync('node_modules/typescript/LICENSE.txt', 'utf8').trim(), // the plain text of the Apache License 2.0
  ];
}

const BSD_2 = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;
