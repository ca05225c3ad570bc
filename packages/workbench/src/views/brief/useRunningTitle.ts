import { useEffect } from 'react';

/** Longer ones are cut: a line at the head of a page holds no more. */
const mostLetters = 90;

/** Prints a title at the head of every page but the first, which has it as its heading. It is a style sheet
 *  of the script, which the page's policy lets in. */
export function useRunningTitle(title: string): void {
  useEffect(() => {
    const short = title.length > mostLetters ? `${title.slice(0, mostLetters - 1)}…` : title;
    const text = short.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @top-left { content: "${text}"; font: 8pt sans-serif; color: #555 } }
       @page :first { @top-left { content: none } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [title]);
}
