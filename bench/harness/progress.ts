/** Says how far a bench is. Results go to standard output and files; this does not. */
export type Tell = (line: string) => void;

export const tell: Tell = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
