/**
 * What a page may look like where a name stands, as HTML. In each state, `{n}` is the name, `{1}{2}` the name in two
 * pieces, `{w}` words of the language before it. Every state is a labelled item twice in each language: with a name of
 * ours, and with the name of another drug, which is never a mention.
 *
 * Two attributes are orders to the test: `data-root="open"` (or `closed`) moves what is inside an element into a shadow
 * root of it; `data-letters` makes a text node of each letter.
 */
export interface PageState {
  readonly place: string
  readonly html: string
  /** How the name reads on the page, if not as `12`; no mention at all if empty. */
  readonly reads?: string
  /** A mention that nobody sees yet: registered, and told to be invisible. */
  readonly isHidden?: true
}

const of = (place: string, states: readonly string[], reads?: string): PageState[] =>
  states.map((html) => ({ place, html, ...(reads !== undefined && { reads }) }))

export const PAGE_STATES: readonly PageState[] = [
  ...of('text', [
    '<p>{w} {n} 4 mg</p>',
    '<h2>{n}</h2>',
    '<article>{w} {n}, puis</article>',
    '{w} {n}',
    '<blockquote>« {n} »</blockquote>',
    '<p>{w} {n}<sup>®</sup></p>',
    '<p>{w} {n}<sup>1</sup></p>',
    '<pre>{w}\n\t{n}\t4 mg</pre>',
    '<label><input type="checkbox"> {n} 4 mg</label>',
    '<button>{n} 4 mg</button>',
    '<span class="pill">{n}<button>×</button></span>',
    '<fieldset><legend>{n}</legend></fieldset>',
    '<p data-letters>{w} {n} 4 mg</p>',
    '<ruby>{n}<rt>4</rt></ruby>',
  ]),
  ...of('markup', [
    '<p>{w} <b>{1}</b>{2} 4 mg</p>',
    '<p>{w} <mark>{1}</mark><span>{2}</span></p>',
    '<p>{w} {1}<wbr>{2}</p>',
    '<p>{w} {1}<i></i><!-- x -->{2}</p>',
    '<a href="#"><em>{1}</em><strong>{2}</strong></a>',
    '<p><span>{W}</span><span>{n}</span></p>',
    '<p><span>{n}</span><span>4mg</span></p>',
    '<p><font>{1}<u>{2}</u></font></p>',
    '<p><b><i><u>{1}</u></i></b><b data-letters>{2}</b></p>',
  ]),
  ...of('markup', ['<p>{1}&shy;{2}</p>', '<p><b>{1}&shy;</b>{2}</p>'], '1\u00ad2'),
  ...of('markup', ['<p>{1}&#8203;{2}</p>'], '1\u200b2'),
  ...of('markup', ['<p>{w} {1}-<br>{2}</p>', '<p>{w} <b>{1}-</b><br><b>{2}</b></p>'], '1-\n2'),
  ...of('after an empty element', [
    '<p><img alt=""> {n} 4 mg</p>',
    '<p>{w}<img alt="">{n}</p>',
    '<div><hr>{n}</div>',
    '<button><svg><path /></svg> {n}</button>',
    '<p><x-icon></x-icon> {n}</p>',
    '<div><div class="dot"></div>{1}<b>{2}</b></div>',
    '<p><i class="icon"></i>{n}</p>',
    '<label><input type="radio"> {n}</label>',
    '<p><canvas></canvas>{n}</p>',
  ]),
  ...of('list or table', [
    '<ul><li>{n} 4 mg<li>-</ul>',
    '<ol><li><b>{1}</b>{2}</ol>',
    '<dl><dt>{w}<dd>{n}</dl>',
    '<table><tr><td>{w}<td>{n}<td>4 mg</table>',
    '<table><tr><th>{n}<td>1-0-1</table>',
    '<table><caption>{n}</caption><tr><td>-</table>',
    '<div role="row"><div role="cell">{w}</div><div role="cell">{n}</div></div>',
  ]),
  ...of('option', [
    '<ul role="listbox"><li role="option" aria-selected="true"><strong>{1}</strong>{2} 4 mg</ul>',
    '<div role="combobox"><div role="option">{n} 4 mg</div></div>',
    '<input role="combobox" list="l{i}" value="{n} 4 mg"><datalist id="l{i}"><option>{n}</datalist>',
    '<select><option>-<option selected>{n} 4 mg</select>',
    '<select multiple><option>-<option selected>{n}</select>',
  ]),
  ...of('field', [
    '<input value="{n} 4 mg">',
    '<input type="search" value="{n}">',
    '<input type="text" readonly value="{w} {n}">',
    '<input disabled value="{n}">',
    '<form><input value="{n}"></form>',
    '<textarea>{w}\n{n} 4 mg</textarea>',
  ]),
  ...of('editor', [
    '<div contenteditable>{w} {n}</div>',
    '<div contenteditable><p>{w} {1}<b>{2}</b></p></div>',
    '<div contenteditable="plaintext-only">{w} {n}</div>',
    '<div role="textbox" contenteditable><div data-letters>{n}</div></div>',
  ]),
  ...of('open root', [
    '<x-card data-root="open"><p>{w} {n}</p></x-card>',
    '<div data-root="open">{n}</div>',
    '<section data-root="open"><b>{1}</b>{2}</section>',
    '<x-card data-root="open"><input value="{n}"></x-card>',
    '<x-card data-root="open"><x-card data-root="open"><p>{n}</p></x-card></x-card>',
    '<x-card data-root="open"><slot></slot><p>{n}</p></x-card>',
  ]),
  ...of('closed root', [
    '<x-card data-root="closed"><p>{w} {n}</p></x-card>',
    '<div data-root="closed">{n}</div>',
    '<x-card data-root="closed"><textarea>{n}</textarea></x-card>',
    '<x-card data-root="open"><x-card data-root="closed">{1}<b>{2}</b></x-card></x-card>',
  ]),
  ...of('frame', [
    '<iframe srcdoc="<p>{w} {n}</p>"></iframe>',
    '<iframe srcdoc="<p><b>{1}</b>{2}</p>"></iframe>',
    '<iframe srcdoc="<input value=\'{n}\'>"></iframe>',
  ]),
  ...of('svg', [
    '<svg><text y="20">{w} {n}</text></svg>',
    '<svg><text y="20"><tspan>{1}</tspan><tspan>{2}</tspan></text></svg>',
    '<svg width="99" height="99"><foreignObject width="99" height="99"><p>{n}</p></foreignObject></svg>',
    '<math><mtext>{n}</mtext></math>',
  ]),
  ...[
    '<p style="display:none">{w} {n}</p>',
    '<p hidden>{n}</p>',
    '<div style="visibility:hidden"><b>{1}</b>{2}</div>',
    '<details><summary>{w}</summary><p>{n}</p></details>',
    '<input style="display:none" value="{n}">',
    '<dialog>{n}</dialog>',
  ].map((html): PageState => ({ place: 'hidden', html, isHidden: true })),
  ...of(
    'not read',
    [
      '<input type="password" value="{n}">',
      '<input autocomplete="current-password" value="{n}">',
      '<input autocomplete="one-time-code" value="{n}">',
      '<input type="hidden" value="{n}">',
      '<input type="checkbox" value="{n}">',
      '<script type="text/plain">{n}</script>',
      '<style>.{n}{}</style>',
      '<template><p>{n}</p></template>',
      '<noscript>{n}</noscript>',
      '<select><option>-<option>{n}</select>',
      '<datalist><option>{n}</datalist>',
      '<p title="{n}" aria-label="{n}" data-drug="{n}" class="{n}">-</p>',
      '<img alt="{n}"><input placeholder="{n}">',
      '<p><!-- {n} -->-</p>',
      '<vigie-jak>{n}</vigie-jak>',
      '<video>{n}</video>',
    ],
    '',
  ),
  ...of(
    'apart',
    [
      '<div>{1}</div><div>{2}</div>',
      '<table><tr><td>{1}<td>{2}</table>',
      '<ul><li>{1}<li>{2}</ul>',
      '<p>{1}<input value="{2}"></p>',
      '<p>{1}<img alt="">{2}</p>',
      '<p><b>anti{1}</b>{2}</p>',
    ],
    '',
  ),
]

/** States of an XHTML page: tags are closed, every element has its namespace. */
export const XHTML_STATES: readonly PageState[] = of('xhtml', [
  '<p>{w} {n}</p>',
  '<p>{w} <b>{1}</b>{2}</p>',
  '<table><tr><td>{n}</td></tr></table>',
  '<input value="{n}"/>',
  '<svg xmlns="http://www.w3.org/2000/svg"><text>{1}<tspan>{2}</tspan></text></svg>',
])
