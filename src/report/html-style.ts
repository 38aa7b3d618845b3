/** Style of the printable reports: one file, no font, no picture and nothing else to load. Sizes in rem; 16 mm when printed. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--serif:"Iowan Old Style",Charter,"Sitka Text","Charis SIL",Georgia,"Noto Serif","Liberation Serif",serif;--sans:-apple-system,"Segoe UI",Roboto,"Adwaita Sans",Inter,"Noto Sans","Liberation Sans",system-ui,sans-serif;--surface:light-dark(#fff,#1a1f23);--ground:light-dark(#f3f5f4,#121619);--ink:light-dark(#1a2125,#e9edee);--ink-2:light-dark(#475158,#b7c0c5);--rule:light-dark(#d3d9d7,#39434a);--rule-strong:light-dark(#757f85,#7f8b92);--accent:light-dark(#0b5069,#8ccbe3);--contradicted:light-dark(#8a1c33,#f4a6ad);--unsupported:light-dark(#8f4200,#f2b27c);--overstated:light-dark(#685400,#dfca62);--missing-context:light-dark(#47409a,#bcb6f5);--consistent:light-dark(#17633f,#86d1a9);--review:var(--ink-2);--hole:var(--surface)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{line-height:1.2;text-wrap:balance}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px;overflow-wrap:anywhere}
.page{max-width:64rem;margin:0 auto;background:var(--surface);padding:clamp(1rem,4vw,3rem);display:grid;grid-template-columns:minmax(0,1fr);gap:2rem}
.page+.page{border-top:1px solid var(--rule-strong)}
header{display:grid;gap:.75rem}
.brand,.kicker{font-weight:600;color:var(--ink-2);font-size:.875rem}
h2{font:700 1.375rem/1.2 var(--serif);border-top:3px solid var(--ink);padding-top:.75rem;margin-bottom:.75rem}
.title{font:700 2.25rem/1.14 var(--serif);letter-spacing:-.01em;max-width:34ch;border:0;padding:0;margin:0}
h3{font-size:1rem}
.prose{max-width:38rem;display:grid;gap:.75rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;align-items:start}
dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;line-height:1.35;font-size:.875rem}
dt{color:var(--ink-2)}
dd{overflow-wrap:anywhere}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em}
.answer{font:700 1.375rem/1.2 var(--serif);margin-bottom:.5rem}
.tally{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.875rem}
.tally li,.v{display:flex;gap:.5rem;align-items:flex-start}
.tally li{align-items:center;gap:.375rem}
.mark{width:1.25rem;height:1.25rem;flex:none;color:var(--v)}
.tally .mark{width:1rem;height:1rem}
.verdict{color:var(--v);font-weight:700}
[data-mark=contradicted]{--v:var(--contradicted)}[data-mark=unsupported]{--v:var(--unsupported)}[data-mark=overstated]{--v:var(--overstated)}[data-mark=missing-context]{--v:var(--missing-context)}[data-mark=consistent]{--v:var(--consistent)}[data-mark=review]{--v:var(--review)}
.small{font-size:.875rem;color:var(--ink-2)}
.words{font-family:var(--serif);line-height:1.35}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;line-height:1.35}
th{text-align:start;font-size:.875rem;font-weight:600;color:var(--ink-2);padding:0 .75rem .25rem 0;border-bottom:1px solid var(--ink);vertical-align:bottom}
td{padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
td,th{overflow-wrap:break-word}td.words{overflow-wrap:anywhere;min-width:12rem}
td .v{min-width:12rem}
.n{text-align:end;font-variant-numeric:tabular-nums}
.item{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.5rem 1.5rem;padding-block:1.5rem;border-top:1px solid var(--rule)}
h2+.item{border-top:0;padding-top:0}
.side{display:grid;gap:.25rem;align-content:start;font-size:.875rem;color:var(--ink-2)}
.side .num{font:700 1.375rem/1.1 var(--serif);color:var(--ink)}
.side .v{align-items:center;font-size:1rem;margin-bottom:.25rem}
.main{display:grid;gap:.75rem;max-width:38rem}
.main blockquote{font:400 1.1875rem/1.35 var(--serif)}
.ev li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.75rem;padding:.25rem 0;border-top:1px solid var(--rule);line-height:1.35}
.stance{font-weight:600;font-size:.875rem;line-height:1.45}
.refs{display:grid;gap:.5rem;line-height:1.35}
.refs li{display:grid;grid-template-columns:2rem minmax(0,1fr)}
.bullets{list-style:disc;padding-inline-start:1.25rem;display:grid;gap:.75rem}
.group{margin:1.25rem 0 .5rem}
.bullets li{padding-inline-start:.25rem}
.reason{margin:.75rem 0 1.5rem;padding-inline-start:1.5rem}
.reply{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.5rem 1rem;align-items:end}
.reply dd{border-bottom:1px solid var(--rule-strong);min-height:2rem}
.reply dd:last-child{min-height:6rem}
@media(max-width:48rem){.two,.item,.ev li{grid-template-columns:minmax(0,1fr)}.side{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center}.title{font-size:1.625rem}}
@media(monochrome){:root{--contradicted:var(--ink);--unsupported:var(--ink);--overstated:var(--ink);--missing-context:var(--ink);--consistent:var(--ink)}}
@media print{:root{color-scheme:light}html{font-size:10pt}body{background:none}.page{padding:0;max-width:none}.page+.page{break-before:page;border:0}.item,.ev li,tr,.bullets li,.refs li{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}@page{margin:16mm}}
`;
