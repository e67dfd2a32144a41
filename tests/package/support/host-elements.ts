/** A host's own elements, more than thirty kinds, some with class names that utilities share. */
export const hostElements = `
<div id="host-elements">
  <h1>Host</h1><h2>Second</h2><h3>Third</h3>
  <p class="text-sm">Text with <a href="#x">a link</a>, <strong>bold</strong>, <em>italic</em>, <code>code</code>,
    <small>small</small>, <mark>marked</mark>, <time>today</time>, <bdi>name</bdi> and <span class="truncate">a span</span>.</p>
  <ul><li>one</li></ul><ol><li>two</li></ol><dl><dt>term</dt><dd>definition</dd></dl>
  <table><caption>Table</caption><thead><tr><th>head</th></tr></thead><tbody><tr><td>cell</td></tr></tbody></table>
  <form><fieldset><legend>Legend</legend><label>Label <input type="text" placeholder="text"></label>
    <input type="radio"><input type="checkbox"><select><option>option</option></select><textarea></textarea>
    <button type="button" class="rounded border">button</button></fieldset></form>
  <details open><summary>Summary</summary>details</details>
  <blockquote>quote</blockquote><pre>pre</pre><hr><figure><figcaption>figure</figcaption></figure>
  <div class="flex p-4 border grid"><div class="absolute hidden">hidden</div></div>
  <section class="p-5 shadow-pop"><article>article</article></section>
  <svg class="recharts-surface" width="10" height="10"><g><path class="fill-a2b-1" d="M0 0h9v9z"></path><text>t</text></g></svg>
  <dialog open>dialog</dialog><progress value="1" max="2"></progress><meter value="1"></meter>
</div>`;
