package ouro.transcript;

import java.util.List;
import ouro.transcript.run.Workers;

/** Something that can be checked: a script with its output, or a document with its listings. */
interface Subject {
    /** Runs what there is to run; a finding for each script, in order. */
    List<Finding> check(Workers workers);
}
