package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;

/**
 * What a rule says of itself: its page, read.
 *
 * @param severity in tier {@code ha}
 * @param redundancy true: tier {@code dev} turns its findings into notes
 * @param title one line without a full stop, such as "a pool layout that MinIO refuses to start"
 * @param why what goes wrong and the arithmetic, in Markdown
 * @param fix what to write instead, in Markdown
 * @param source where the numbers come from: file or document of the upstream system
 */
public record RuleDoc(
    RuleId id,
    Severity severity,
    boolean redundancy,
    String title,
    String why,
    String fix,
    String source) {}
