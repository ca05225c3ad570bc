import { type ReactNode, useEffect, useRef } from 'react';
import { useDocument, useReading, useSession } from '../../app/hooks.ts';
import { useRoute } from '../../app/routes.ts';
import { type CaseEditor, caseEditor } from './editor.ts';
import { Problems } from './Problems.tsx';
import './text.css';

/** The case file itself, in step with everything else. */
export function TextView(): ReactNode {
  const session = useSession();
  const { name } = useDocument();
  const [diagnostics, number] = [useReading('diagnostics'), useReading('number')];
  const { query } = useRoute();
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<CaseEditor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file may have other line ends
  useEffect(() => {
    const made = caseEditor(box.current!, session);
    editor.current = made;
    return () => {
      made.destroy();
      editor.current = null;
    };
  }, [session, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks of an older text move with the typing
  useEffect(() => editor.current?.mark(diagnostics), [diagnostics, number]);
  const [line, column] = [query.get('line'), query.get('column')];
  useEffect(() => {
    if (line !== null) editor.current?.goTo(Number(line), Number(column ?? 1));
  }, [line, column]);
  return (
    <>
      <h1 className="hidden-title">Text</h1>
      <div className="editor" ref={box} />
      <Problems
        diagnostics={diagnostics}
        goTo={({ line, column }) => editor.current?.goTo(line, column)}
      />
    </>
  );
}
