// The reports that the desk is tested with: those of examples/, some of our own that give each page something to show,
// and hostile ones, whose words try to become markup, script, or text that reaches beyond its place.
import { mkdirSync, writeFileSync } from "node:fs";

export const kHostileWords = `"><img src=x onerror="window.hacked=1">`;

const kHostile = [
  `عاجل <script>window.hacked=1</script> ${kHostileWords} وزير النقل يصل`,
  `طرابلس 9 أغسطس 2021 (وال) قال وزير النقل سالم ${kHostileWords} القماطي أمس إن "المطار <svg onload=window.hacked=1> سيفتح مطلع الشهر المقبل".`,
  "وأضاف القماطي \u202Eأن الرحلات\u202E \u2066ستبدأ\u2067 يوم الخميس المقبل \u2069\u2069\u2069 بحسب </p></div><script src=//evil.example/x.js></script>.",
  "ونقلت وكالة <b onmouseover=window.hacked=1>الأنباء</b> عن مدير المطار عبد الله \u202Dالأنصاري قوله إن 'الأمر [انتهى] {تماما} (100%)' <!-- في 15 مايو الماضي.",
  "&lt;b&gt; &#60;i&#62; javascript:alert(1) ${window.hacked=1} {{constructor.constructor('window.hacked=1')()}}",
].join("\n");

const kMixed = [
  "شركة ABC Bridges توقع عقدا بقيمة 12.5 مليون دولار (نحو 60 مليون دينار) مع بلدية مرفأ الريح",
  'مرفأ الريح 14 مارس 2022 (وكالة الشاطئ) أعلن رئيس البلدية نادر الساحلي اليوم (الاثنين) أن شركة "ABC Bridges Ltd." ستبدأ العمل في 3/5/2022 الساعة 10:30 صباحا، وأن الكلفة لن تتجاوز 12.5 مليون دولار [نحو 60 مليون دينار].',
  "وقال الساحلي إن «العقد رقم A-17/2022 (المعدل) ينتهي في 31 ديسمبر 2023».",
  "ونقلت قناة «C24» عن مدير الشركة جون سميث قوله إن الفرق ستصل خلال أسبوعين، ونفى أن يكون الجسر قد أغلق يوم الخميس الماضي.",
].join("\n");

const kLater = [
  "سبها: استئناف الرحلات الداخلية",
  "طرابلس 3 أكتوبر 2021 (وال) استؤنفت الرحلات الداخلية إلى مطار سبها يوم الجمعة الماضي، بحسب ما قال المتحدث باسم وزارة المواصلات سالم القماطي.",
  "وقال وزير النقل سالم القماطي إن مطار سبها سيفتح في 20 نوفمبر المقبل.",
  "وأضاف القماطي أن الوزارة ستفتح خطا ثانيا في نوفمبر المقبل. وحذر من تأخر الصيانة، ونفى إغلاق المطار.",
].join("\n");

/// Writes the reports into a folder; gives the paths of what is to be added.
export function writeReports(folder) {
  mkdirSync(folder, { recursive: true });
  const file = (name, text) => {
    writeFileSync(`${folder}/${name}`, text);
    return `${folder}/${name}`;
  };
  const record = {
    id: "r1",
    source: `<img src=x onerror=window.hacked=1>`,
    url: "javascript:window.hacked=1",
    title: `تصريح "><script>window.hacked=1</script>`,
    date: "2021-08-12",
    text: "قال وزير النقل سالم القماطي اليوم إن مطار سبها سيفتح في 20 أغسطس الجاري.",
  };
  return [
    file(`x"'><img src=y onerror=window.hacked=1>.txt`.replaceAll("/", ""), kHostile),
    file("mixed.txt", kMixed),
    file("later.txt", kLater),
    file("record.jsonl", `${JSON.stringify(record)}\n`),
  ];
}

export { kHostile, kMixed };
