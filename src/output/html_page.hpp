#pragma once

#include <string_view>

namespace barqiya::output {

/// What stands before the first report of a page: its head with the style.
///
/// Arabic letters join across a mark's borders only as long as nothing but colour and underline sets it apart: no
/// padding, margin, border or inline-block may touch a mark. The card of a mark has no box until it is shown. The page
/// is well-formed XML, too, so that any XML tool reads it.
inline constexpr std::string_view kHtmlHead = R"(<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>Barqiya</title>
<style>
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1d1d1b; --faint: #66645e; --line: #dcd8cf; --card: #ffffff;
  --date: #b45309; --time: #0f766e; --duration: #6d28d9; --set: #be185d; --wash: 14%;
  --person: #1d4ed8; --body: #15803d; --place: #a21caf; --cue: #b91c1c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --ink: #e8e6e1; --faint: #a09d95; --line: #3a3b3f; --card: #26282c;
    --date: #fbbf24; --time: #2dd4bf; --duration: #c4b5fd; --set: #f9a8d4; --wash: 18%;
    --person: #93c5fd; --body: #86efac; --place: #f0abfc; --cue: #fca5a5;
  }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.2rem/2 "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Segoe UI", serif;
}
article { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem; border-bottom: 1px solid var(--line); }
article:last-of-type { border-bottom: 0; }
@media (min-width: 80rem) {
  article { max-width: 74rem; display: flex; gap: 3rem; }
  section { flex: 0 0 44rem; }
  aside { flex: 1; }
}
h1 { font-size: 1.6rem; line-height: 1.6; margin: 0 0 1rem; }
p { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.meta, .card { font: 0.8rem/1.6 ui-sans-serif, system-ui, sans-serif; text-align: left; }
.meta { color: var(--faint); }
.dateline { color: var(--faint); }
mark {
  --kind: var(--date); position: relative; cursor: help; color: inherit; background: transparent;
  text-decoration: underline 2px var(--kind); text-underline-offset: 0.35em; text-decoration-skip-ink: none;
}
mark.time { --kind: var(--time); }
mark.duration { --kind: var(--duration); }
mark.set { --kind: var(--set); }
mark.person { --kind: var(--person); text-decoration-style: dotted; }
mark.body { --kind: var(--body); text-decoration-style: dashed; }
mark.place { --kind: var(--place); text-decoration-style: dotted; text-decoration-thickness: 1px; }
mark.cue { --kind: var(--cue); text-decoration-style: double; text-decoration-thickness: 1px; }
mark a { color: inherit; text-decoration: none; }
.content { background: #8883; background: color-mix(in srgb, var(--cue) 9%, transparent); }
@supports (background: color-mix(in srgb, red 10%, transparent)) {
  mark { background: color-mix(in srgb, var(--kind) var(--wash), transparent); }
}
mark:focus, mark:target, li:target { outline: 2px solid var(--kind, var(--cue)); }
.card { display: none; }
mark:hover > .card, mark:focus > .card, mark:focus-within > .card {
  display: block; position: absolute; z-index: 1; inset-inline-start: 0; top: 100%; width: max-content;
  max-width: 24rem; padding: 0.5rem 0.75rem; border-radius: 0.4rem; color: var(--ink); background: var(--card);
  border: 1px solid var(--line); box-shadow: 0 4px 16px #0003; font-weight: normal; white-space: normal;
}
mark:has(mark:hover) > .card, mark:has(mark:focus) > .card { display: none; }
.card b { color: var(--kind); }
.card span { display: block; }
.rule { color: var(--faint); }
.statements { margin: 0; padding: 0; padding-inline-start: 1.5rem; font-size: 1rem; line-height: 1.8; }
.statements li { margin: 0 0 1rem; overflow-wrap: anywhere; }
.statements li > span { display: block; }
.timeline { margin: 0 0 2rem; padding: 0; list-style: none; font-size: 1rem; line-height: 1.6; }
.timeline li { margin: 0; padding: 0 1rem 0.75rem; border-inline-start: 2px solid var(--line); }
.timeline li.planned { border-inline-start: 2px dashed var(--date); }
.timeline li > span { display: block; }
.timeline time { font: 0.8rem/1.6 ui-sans-serif, system-ui, sans-serif; color: var(--faint); }
.chain { color: var(--cue); text-decoration: none; }
.chain:hover, .chain:focus { text-decoration: underline; }
.role { color: var(--faint); font-size: 0.9rem; }
.about { font: 0.8rem/1.6 ui-sans-serif, system-ui, sans-serif; text-align: left; color: var(--faint); }
.about .rule { display: block; }
@media (max-width: 72rem) {
  mark:hover > .card, mark:focus > .card, mark:focus-within > .card { position: fixed; inset: auto 1rem 1rem; width: auto; margin: 0 auto; }
}
@media print { .card { display: none !important; } }
</style>
</head>
<body>
)";

inline constexpr std::string_view kHtmlFoot = "</body>\n</html>\n";

}  // namespace barqiya::output
