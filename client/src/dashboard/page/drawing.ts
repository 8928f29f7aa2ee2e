/** The elements and attributes that drawings have. Anything else is left out, whoever wrote it. */
const ELEMENTS = new Set(['svg', 'g', 'title', 'text', 'rect', 'circle', 'path', 'line', 'defs', 'pattern']);
const ATTRIBUTES = new Set(
  [
    'width height viewBox role aria-label font-family font-size font-weight text-anchor data-row id d x y x1 y1 x2 y2 cx cy r',
    'fill stroke stroke-width stroke-dasharray patternUnits patternTransform',
  ].flatMap(each => each.split(' ')),
);
const SVG = 'http://www.w3.org/2000/svg';

/** The drawing as nodes of this page; `undefined` where the text is no drawing. */
export function readDrawing(text: string): SVGSVGElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  const copied = copyOf(documentElement);
  return copied instanceof SVGSVGElement ? copied : undefined;
}

function copyOf(node: Element): Element | undefined {
  if (node.namespaceURI !== SVG || !ELEMENTS.has(node.localName)) return undefined;
  const copy = document.createElementNS(SVG, node.localName);
  for (const { name, value } of node.attributes) if (ATTRIBUTES.has(name)) copy.setAttribute(name, value);
  for (const child of node.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    const inner = child instanceof Element ? copyOf(child) : undefined;
    if (inner) copy.append(inner);
  }
  return copy;
}
