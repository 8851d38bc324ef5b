/** What only the highlighter says. */

export const highlighterStrings = {
  ar: { title: 'من يقف أين في هذا المقال', noTarget: 'لا يوجد في الصفحة ما تشير إليه السمة for.' },
  en: { title: 'Who stands where in this article', noTarget: 'Nothing on the page fits the attribute “for”.' },
} as const;
