import { SaxesParser } from 'saxes';
import { say } from '../../../base/message';
import { type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';

/** What is told of an XML file, in its order. Names are without their namespace. */
export interface XmlHandler {
  /** The file may declare its elements. Entities, and declarations in other files, it may never. */
  readonly mayDeclareElements?: true;
  /** `path` ends with the element's own name. */
  open(path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stood directly in the element. */
  close(path: readonly string[], text: string): void;
}

/** So deep is no file of activities. */
const DEEPEST = 60;
const CHUNK_BYTES = 1 << 18;
/** What stands before the first element is held whole; the declarations of Apple's export are some 10 KB. */
const LONGEST_PROLOGUE_BYTES = 1 << 20;
/** Notes of a runner are the longest text in such files. */
const LONGEST_TEXT = 20_000;

/**
 * Reads an XML file piece by piece, so that its size costs no memory.
 * @throws Unreadable for a file that is broken or cut off, and for one that defines entities: nothing that such a definition names is
 * ever opened or repeated
 */
export function readXml(source: ByteSource, options: ReadingOptions, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: true });
  const path: string[] = [];
  const texts: string[] = [];
  const isWhole = () => path.length === 0 && hasRoot;
  let hasRoot = false;
  parser.on('doctype', declared => {
    if (handler.mayDeclareElements && !/<!ENTITY|\b(?:SYSTEM|PUBLIC)\b/i.test(declared)) return;
    throw new Unreadable(say`it defines XML entities, which no recording needs and which may be a trap`);
  });
  parser.on('error', () => {
    throw new Unreadable(say`its XML is broken in line ${parser.line}`);
  });
  parser.on('opentag', tag => {
    hasRoot = true;
    if (path.length >= DEEPEST) throw new Unreadable(say`its XML is nested too deeply`);
    path.push(localName(tag.name));
    texts.push('');
    handler.open(path, tag.attributes as Readonly<Record<string, string>>);
  });
  const addText = (text: string) => {
    const own = texts.at(-1);
    if (own !== undefined && own.length < LONGEST_TEXT) texts[texts.length - 1] = own + text.slice(0, LONGEST_TEXT);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    handler.close(path, (texts.pop() ?? '').trim());
    path.pop();
  });
  const decoder = options.decoder(encodingOf(source.read(0, 200)));
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    const bytes = source.read(at, at + CHUNK_BYTES);
    // An archive may say of a file that it is longer than it is.
    if (bytes.length === 0) break;
    if (!hasRoot && at > LONGEST_PROLOGUE_BYTES) throw new Unreadable(say`its XML is broken in line ${parser.line}`);
    parser.write(decoder.decode(bytes, { stream: true }));
  }
  // A parser that is closed in the middle of an element names the element; that the file was cut off says more.
  if (!isWhole()) throw new Unreadable(say`it is cut off in line ${parser.line}`);
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** By the byte order mark, else as the first line says. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const named = /encoding\s*=\s*["']([\w.-]+)/i.exec(String.fromCharCode(...start))?.[1];
  return named !== undefined && /^(?:iso-8859-\d+|windows-125\d|latin1)$/i.test(named) ? named : 'utf-8';
}
