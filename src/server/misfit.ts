import { print, type VariableDefinitionNode } from 'graphql';

/** The end of a message that tells of the shape of an object and repeats no value. What was perhaps meant is not told: a guess shows its way. */
const ofShape =
  /; (Field "\w+" (?:of required type "[\w![\]]+" was not provided|is not defined by type "\w+")\.)(?: Did you mean [^?]+\?)?$/;

/** The end of a message about a value in the document that tells of its shape and repeats nothing. */
const ofLiteral = /^Field "[\w.]+" of required type "[\w![\]]+" was not provided\.$/;

/** A value that stands in the document may be a name as well: its place is told by line and column. */
export const misfitLiteral = (said: string): string => (ofLiteral.test(said) ? said : 'A value does not fit its type.');

/** What was typed into a variable may be a name or a number: it is told the place and the type, never the value. */
export const misfit = ({ variable, type }: VariableDefinitionNode, said: string): string => {
  if (/^Variable "\$\w+" of (?:required|non-null) type "[^"]+" [\w ]+\.$/.test(said)) return said;
  const at = /^.* at "\$?([\w.[\]]+)"; /s.exec(said)?.[1];
  return `Variable "$${variable.name.value}" does not fit its type ${print(type)}${at ? ` at ${at}` : ''}. ${ofShape.exec(said)?.[1] ?? ''}`.trim();
};
