package chat.lanyard.client.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How comments, strings and keywords are written in a family of languages. */
enum CodeLanguage {
    C_LIKE(
            List.of(
                    "java", "kotlin", "kt", "c", "h", "cpp", "c++", "cc", "cs", "csharp", "go", "rust", "rs", "swift",
                    "scala", "php"),
            Syntax.SLASHES,
            "abstract as async await bool boolean break byte case catch char class const constexpr continue data def default "
                    + "defer delete do double else enum explicit export extends extern false final finally float fn for foreach "
                    + "friend fun func function go goto if impl implements import in inline instanceof int interface internal is "
                    + "let long match mod module mut namespace native new nil null nullptr object operator out override package "
                    + "permits private protected protocol public pub range record ref return sealed select self short signed "
                    + "sizeof static string struct super switch synchronized template this throw throws trait transient true try "
                    + "type typedef typename union unsafe unsigned use using val var virtual void volatile when where while yield"),
    SCRIPT(
            List.of("javascript", "js", "jsx", "mjs", "typescript", "ts", "tsx", "json", "css", "scss"),
            Syntax.SLASHES,
            "any as async await boolean break case catch class const continue debugger default delete do else enum export "
                    + "extends false finally for from function get if implements import in instanceof interface let new null "
                    + "number of private protected public readonly return set static string super switch this throw true try "
                    + "type typeof undefined var void while with yield"),
    PYTHON(
            List.of("python", "py", "python3", "ruby", "rb"),
            Syntax.HASH,
            "alias and as assert async await begin break case class continue def del do elif else elsif end ensure except "
                    + "False false finally for from global if import in is lambda match module next nil None nonlocal not or pass "
                    + "raise redo require rescue retry return self super then True true try undef unless until when while with "
                    + "yield"),
    SHELL(
            List.of(
                    "bash",
                    "sh",
                    "shell",
                    "zsh",
                    "console",
                    "yaml",
                    "yml",
                    "toml",
                    "ini",
                    "properties",
                    "dockerfile",
                    "make",
                    "makefile"),
            Syntax.HASH,
            "case cd cp do done echo elif else esac exec exit export false fi for function grep if in local mkdir mv null "
                    + "read return rm sed set shift source sudo then true unset until while ADD CMD COPY ENTRYPOINT ENV EXPOSE "
                    + "FROM RUN USER VOLUME WORKDIR"),
    SQL(
            List.of("sql", "psql", "mysql", "lua", "haskell", "hs"),
            Syntax.DASHES,
            "add all alter and as asc begin between by case check column commit constraint create cross default delete desc "
                    + "distinct do drop else end exists false for foreign from full function group having if in index inner insert "
                    + "into is join key left like limit local module nil not null of offset on or order outer primary references "
                    + "repeat return right rollback select set table then true union unique until update using values view when "
                    + "where while with"),
    MARKUP(List.of("xml", "html", "xhtml", "svg"), Syntax.ANGLES, "");

    private final List<String> names;
    private final Pattern pattern;
    private final Set<String> keywords;

    CodeLanguage(List<String> names, String comment, String keywords) {
        this.names = names;
        this.pattern = Pattern.compile("(?<comment>" + comment + ")|(?<string>" + Syntax.STRING + ")|(?<number>"
                + Syntax.NUMBER + ")|" + Syntax.WORD);
        this.keywords = Set.of(keywords.split(" "));
    }

    /** {@code null} if it is not known. */
    static CodeLanguage named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.names.contains(wanted))
                .findFirst()
                .orElse(null);
    }

    Pattern pattern() {
        return pattern;
    }

    /** SQL is written in either case. */
    boolean isKeyword(String word) {
        return keywords.contains(this == SQL ? word.toLowerCase(Locale.ROOT) : word);
    }

    /** Patterns of the parts. Each goes to its end or that of the code and never back, so that any code takes time in proportion. */
    private static final class Syntax {
        static final String SLASHES = "//[^\\n]*+|/\\*[\\s\\S]*?(?:\\*/|\\z)";
        static final String HASH = "(?<![^\\s])#[^\\n]*+";
        static final String DASHES = "--[^\\n]*+|/\\*[\\s\\S]*?(?:\\*/|\\z)";
        static final String ANGLES = "<!--[\\s\\S]*?(?:-->|\\z)";
        static final String STRING = "\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)"
                + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?"
                + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?"
                + "|`[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+`?";
        static final String NUMBER = "(?<![\\w.])\\d[\\w.]*+";
        static final String WORD = "[A-Za-z_$][\\w$]*+";

        private Syntax() {}
    }
}
