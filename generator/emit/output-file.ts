/** A file to be written: stages make these, only the file writer touches the disk. */
export interface OutputFile {
  /** Relative to the output folder, with `/`; never leaves it. */
  readonly path: string;
  readonly text: string;
}
