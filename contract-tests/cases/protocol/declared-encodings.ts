/** Sweeps about what the answers of a run say of their own octets, and about members that stand twice. */
import type { Answer } from '../../target/answer.ts';
import type { SweepCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeJsonCharset, judgeXmlEncoding } from '../../judges/encoding.ts';
import { judgeUniqueMembers } from '../../judges/unique-members.ts';

/** All sweeps about encodings that are declared, and about members that stand twice. */
export function declaredEncodingSweeps(): SweepCase[] {
  return [
    sweep('format.xml-encoding', 'no answer declares an encoding in XML that it is not in', judgeXmlEncoding),
    sweep('format.json-charset', 'no answer in JSON names a charset that it is not in', judgeJsonCharset),
    sweep('format.unique-members', 'no member stands twice in an answer in JSON', judgeUniqueMembers),
  ];
}

function sweep(
  clause: 'format.xml-encoding' | 'format.json-charset' | 'format.unique-members',
  title: string,
  judge: (answer: Answer) => Finding[],
): SweepCase {
  const format = clause === 'format.xml-encoding' ? 'XML' : 'JSON';
  return {
    id: `${clause}:all`,
    clause,
    title,
    sweep(answers) {
      const judged = answers.filter((answer) => answer.format === format);
      return judged.length === 0
        ? `the target gave no answer in ${format} in this run`
        : judged.flatMap(judge);
    },
  };
}
