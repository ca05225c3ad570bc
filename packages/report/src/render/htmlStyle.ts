/** The style of the page: light and dark, print, and a phone's width. */
export const htmlStyle: string = `:root{color-scheme:light dark;--ink:#1d1d1f;--soft:#5c5f66;--line:#d9d9de;--page:#fff;--band:#f5f5f2;--yes:#1a7f37;--open:#9a6700;--no:#b42318;--unsettled:#7a3ea8;--sign:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--soft:#a5a29c;--line:#3a3a3f;--page:#18181b;--band:#222226;--yes:#57c46f;--open:#e0b341;--no:#ff7b6e;--unsettled:#c79bf2;--sign:#7ab7ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 Charter,Georgia,'Times New Roman',serif;overflow-wrap:anywhere;font-variant-numeric:lining-nums}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1,h2,h3,th,.strip{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;line-height:1.25}
h1{font-size:2rem;margin:1rem 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:2.75rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.75rem 0 .5rem}
p{margin:.6rem 0}
ul,ol{margin:.6rem 0;padding-left:1.4rem}
li{margin:.35rem 0}
li::marker{color:var(--soft)}
li ul{margin:.2rem 0;font-size:.95em;list-style:'–  ';padding-left:1.1rem}
.answers{padding:0}
.answers>li{list-style:none;margin:.6rem 0;padding:.6rem .9rem .55rem 1rem;background:var(--band);border-left:.3rem solid var(--soft);border-radius:0 .3rem .3rem 0;font-size:1.1em}
.answers>li ul{padding:0;list-style:none;font-size:.85em}
.answers>li.gives-yes{border-left-color:var(--yes)}.answers>li.gives-open{border-left-color:var(--open)}.answers>li.gives-no{border-left-color:var(--no)}.answers>li.gives-unsettled{border-left-color:var(--unsettled)}
.quiet{color:var(--soft)}
code{font:.9em ui-monospace,Menlo,Consolas,monospace}
.yes{color:var(--yes)}.open{color:var(--open)}.no{color:var(--no)}.unsettled{color:var(--unsettled)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
th{font-size:.85em;color:var(--soft)}td:last-child,th:last-child{padding-right:0}
figure{margin:1rem 0;padding:.75rem .9rem;background:var(--band);border-radius:.4rem}
.strip{display:grid;grid-template-columns:minmax(6rem,12rem) minmax(6rem,1fr) minmax(5rem,auto);gap:.3rem .9rem;align-items:center;font-size:.85rem}
.strip svg{width:100%;height:1.25rem;overflow:visible}
figcaption{color:var(--soft);font:.85rem/1.4 system-ui,-apple-system,'Segoe UI',sans-serif;margin-top:.5rem}
.track{stroke:var(--line);stroke-width:2}.mark{stroke:var(--sign);stroke-width:5;stroke-linecap:round}.mark,.track,.turn,.point,.dot,.ring,.hole{vector-effect:non-scaling-stroke}.dot,.ring,.hole{stroke-linecap:round}.dot{stroke:var(--sign);stroke-width:10}.ring{stroke:var(--ink);stroke-width:18}.hole{stroke:var(--band);stroke-width:13.5}.range{stroke-width:8;stroke-linecap:butt;opacity:.45}.point{stroke-width:4}.range.yes,.point.yes{stroke:var(--yes)}.range.open,.point.open{stroke:var(--open)}.range.no,.point.no{stroke:var(--no)}.range.unsettled,.point.unsettled,.range.strong,.point.strong{stroke:var(--unsettled)}.chances figcaption:not(:first-child){margin-top:1rem}.chances .strip{margin-top:.25rem}.course{width:100%;height:6rem;overflow:visible}.band{fill:var(--sign);opacity:.18}.course-line{fill:none;stroke:var(--sign);stroke-width:2;vector-effect:non-scaling-stroke}.ends{display:flex;justify-content:space-between;color:var(--soft);font:.8rem system-ui,sans-serif}
.play{margin:1rem 0;padding:.9rem 1rem;border:2px solid var(--sign);border-radius:.4rem;font-family:system-ui,sans-serif;font-size:.95rem}.play .lead{font-weight:600;margin:.1rem 0 .6rem}.play label{display:block;margin:.5rem 0}.switch{display:flex!important;gap:.5rem;align-items:baseline}.play input[type=range]{width:100%;accent-color:var(--sign)}.play ul{list-style:none;padding:0;margin:1rem 0 .5rem}.pair output{font-weight:600}.play li{padding:.3rem .5rem;border-left:4px solid transparent}.play li.moved{border-left-color:var(--sign);background:var(--band)}.play li.moved strong::after{content:' (moved)';font-weight:400}
.turn{stroke:var(--open);stroke-width:2;stroke-dasharray:3 3}
@media (max-width:34rem){body{font-size:1rem}.strip{grid-template-columns:1fr auto;grid-auto-flow:dense}.strip svg,.strip input{grid-column:1/-1}.strip>span:empty{display:none}}
@page{margin:18mm 16mm}
@media print{.play{display:none}:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--band:#fff;--yes:#1a7f37;--open:#9a6700;--no:#b42318;--unsettled:#7a3ea8;--sign:#0b5cad}main{max-width:none;padding:0}body{font-size:10pt;line-height:1.4}h1{font-size:18pt;margin-top:0}h2{margin:1.6rem 0 .5rem;padding-top:.6rem}h2,h3,figcaption,p:has(+ul),p:has(+ol),p:has(+figure){break-after:avoid}li,tr,figure{break-inside:avoid}thead{display:table-header-group}p{orphans:3;widows:3}.answers>li,figure{border:1px solid var(--line)}.answers>li{border-left-width:.3rem}}`;
