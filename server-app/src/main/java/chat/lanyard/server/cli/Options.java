package chat.lanyard.server.cli;

import chat.lanyard.server.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where an option that is not on the command line comes from: the environment, else the data folder's properties. */
final class Options implements CommandLine.IDefaultValueProvider {
    private static final String DATA = "data";
    private static final String PREFIX = "LANYARD_";

    private final Map<String, String> environment;
    private final Properties properties;

    Options(Map<String, String> environment, Properties properties) {
        this.environment = environment;
        this.properties = properties;
    }

    /** The data folder of a command line that names this one or, with {@code null}, none. */
    static Path dataFolder(Path named) {
        if (named != null) {
            return named;
        }
        String configured = System.getenv(variable(DATA));
        return configured == null ? DataFolder.platformDefault() : Path.of(configured);
    }

    /** Reads {@code lanyard.properties} of a data folder, if there is one. */
    static Properties readProperties(Path folder) throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve("lanyard.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + " is not a properties file: " + e.getMessage(), e);
            }
        }
        return properties;
    }

    /** Keys of the properties that no option has. Other variables of the environment may be anybody's. */
    Set<String> unknownKeys(CommandSpec spec) {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(spec.options().stream().map(Options::key).toList());
        if (properties.containsKey(DATA)) {
            unknown.add(DATA);
        }
        return unknown;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String fromEnvironment = environment.get(variable(key(option)));
        return fromEnvironment != null ? fromEnvironment : properties.getProperty(key(option));
    }

    private static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
