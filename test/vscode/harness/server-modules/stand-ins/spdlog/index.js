// Stands in for @vscode/spdlog (native, would need a compiler): appends to the log file, without rotation.
const fs = require('node:fs');
const path = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.format = (level, text) =>
      `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${level}] ${text}\n`;
  }
  write(level, text) {
    if (level < this.level) {
      return;
    }
    try {
      fs.appendFileSync(this.file, this.format(names[level], text));
    } catch {
      /* the folder is gone: shutting down */
    }
  }
  trace(m) {
    this.write(0, m);
  }
  debug(m) {
    this.write(1, m);
  }
  info(m) {
    this.write(2, m);
  }
  warn(m) {
    this.write(3, m);
  }
  error(m) {
    this.write(4, m);
  }
  critical(m) {
    this.write(5, m);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.format = (_level, text) => text;
  }
  flush() {}
  drop() {}
}
async function create(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
}
// (one by one: only so are they seen by `import('@vscode/spdlog')`)
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
