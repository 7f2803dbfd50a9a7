package ouro.transcript;

import ouro.transcript.report.Finding;
import ouro.transcript.run.Workers;

/** Something that can be checked: a script with its output, or a listing of a document. */
interface CheckTarget {
    /** Runs what there is to run, and finds the verdict. */
    Finding check(Workers workers);
}
