package chat.lanyard.client.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Finds keywords, strings, numbers and comments in code, for the languages that people paste most. */
final class Highlighter {
    private Highlighter() {}

    /**
     * The code in pieces, all of it; one piece when the language is not known.
     *
     * @param language as it stands behind the fence
     */
    static List<CodeToken> tokens(String language, String code) {
        CodeLanguage known = CodeLanguage.named(language);
        if (known == null) {
            return List.of(new CodeToken(CodeToken.Kind.PLAIN, code));
        }
        List<CodeToken> tokens = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher found = known.pattern().matcher(code);
        int done = 0;
        while (found.find()) {
            CodeToken.Kind kind = kind(found, known);
            if (kind != CodeToken.Kind.PLAIN) {
                plain.append(code, done, found.start());
                finish(tokens, plain);
                tokens.add(new CodeToken(kind, found.group()));
                done = found.end();
            }
        }
        plain.append(code, done, code.length());
        finish(tokens, plain);
        return tokens;
    }

    private static void finish(List<CodeToken> tokens, StringBuilder plain) {
        if (!plain.isEmpty()) {
            tokens.add(new CodeToken(CodeToken.Kind.PLAIN, plain.toString()));
            plain.setLength(0);
        }
    }

    private static CodeToken.Kind kind(Matcher found, CodeLanguage language) {
        if (found.group("comment") != null) {
            return CodeToken.Kind.COMMENT;
        }
        if (found.group("string") != null) {
            return CodeToken.Kind.STRING;
        }
        if (found.group("number") != null) {
            return CodeToken.Kind.NUMBER;
        }
        return language.isKeyword(found.group()) ? CodeToken.Kind.KEYWORD : CodeToken.Kind.PLAIN;
    }
}
