import fs from 'node:fs';
import path from 'node:path';

/**
 * Two native modules are missing as no install script ran. Without spdlog there are no log files, which the tests
 * read, and a stack trace in every log; without the watchdog the extension host complains.
 */
export function stubNativeModules(vscode: string): void {
  const write = (name: string, text: string) =>
    fs.writeFileSync(path.join(vscode, 'node_modules/@vscode', name, 'index.js'), text);
  write('spdlog', spdlog);
  write('native-watchdog', 'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n');
}

// One `exports.name =` for each: the server takes them by named import.
const spdlog = `'use strict';
const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.stamped = true;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    try {
      fs.appendFileSync(this.file, this.stamped ? time + ' [' + levels[level] + '] ' + message + '\\n' : message);
    } catch {} // the folder is gone: the run is over
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.stamped = true; }
  clearFormatters() { this.stamped = false; }
  flush() {}
  drop() {}
}
levels.forEach((name, level) => { Logger.prototype[name] = function (message) { this.write(level, message); }; });

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;
