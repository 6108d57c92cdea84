// A widget as vendors ship it: a custom element with an open shadow root of its own.

const template = `
  <style>
    :host { display: block; font-size: 13px }
    h2 { margin: 0 0 6px; font-size: 13px; color: #44546a }
    dl { display: grid; grid-template-columns: auto auto; gap: 2px 12px; margin: 0 }
    dd { margin: 0; text-align: right }
    p { margin: 6px 0 0; color: #44546a }
  </style>
  <h2>Biologie</h2>
  <dl><dt>CRP</dt><dd>18 mg/l</dd><dt>Créatinine</dt><dd>62 µmol/l</dd><dt>Lymphocytes</dt><dd>1,4 G/l</dd></dl>
  <p>Bilan avant Cibinqo : complet.</p>`

customElements.define(
  'lab-widget',
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return
      this.attachShadow({ mode: 'open' }).innerHTML = template
    }
  },
)
