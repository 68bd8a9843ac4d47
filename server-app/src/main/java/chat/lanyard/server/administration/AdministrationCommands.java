package chat.lanyard.server.administration;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.server.authentication.AccessTokens;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.User;
import chat.lanyard.server.verification.LogVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command lines of administration. */
@Command(
        name = "lanyard-server",
        subcommands = {
            AdministrationCommands.UserCommands.class,
            AdministrationCommands.InvitationCommands.class,
            AdministrationCommands.TokenCommands.class,
            AdministrationCommands.KeyCommands.class,
            BackupCommands.Create.class,
            BackupCommands.Show.class,
            BackupCommands.Restore.class,
            SearchCommands.Reindex.class
        })
public final class AdministrationCommands {
    private final Services services;
    private final Administration administration;
    private final String input;
    private final Consumer<String> progress;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the data folder; the platform's own by default")
    private Path data;

    private AdministrationCommands(Services services, String input, Consumer<String> progress) {
        this.services = services;
        this.administration = services == null ? null : services.administration();
        this.input = input;
        this.progress = progress;
    }

    /** For parsing alone. */
    public static CommandLine parser() {
        return commandLine(null, null, null);
    }

    /** For carrying one line out; what takes long tells its progress. */
    static CommandLine commandLine(Services services, String input, Consumer<String> progress) {
        return new CommandLine(new AdministrationCommands(services, input, progress))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, DurationText::parse);
    }

    /** The data folder that was named, or {@code null}. */
    public Path data() {
        return data;
    }

    Services services() {
        return services;
    }

    void progress(String line) {
        progress.accept(line);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "verify",
            description = "checks what is stored: no gap, nothing twice, nothing changed, nothing cut off")
    private int verify(
            @Option(
                            names = "--repair-projections",
                            description = "makes again what follows from the log; only while nobody is served")
                    boolean repair) {
        LogVerifier.Report report = repair ? administration.repairProjections() : administration.verify();
        report.all().forEach(out()::println);
        if (repair && !report.logIsWhole()) {
            out().println("The log itself is damaged, so nothing was made from it. Restore a backup.");
        }
        if (report.all().isEmpty()) {
            out().printf("%d events in %d channels: all well%n", report.events(), report.channels());
        }
        return report.all().isEmpty() ? 0 : 1;
    }

    /** {@code user …}. */
    @Command(name = "user", description = "accounts")
    static final class UserCommands {
        @CommandLine.ParentCommand
        private AdministrationCommands parent;

        @Command(name = "add", description = "creates an account; the first is the owner unless said otherwise")
        private void add(
                @Parameters(paramLabel = "NAME") String name,
                @Option(names = "--role", paramLabel = "owner|admin|moderator|member|guest") Role role,
                @Option(names = "--password-stdin", required = true) boolean passwordFromInput) {
            say(parent.administration.addUser(name, parent.input, role), "was created");
        }

        @Command(name = "list", description = "shows every account")
        private void list() {
            for (User user : parent.administration.listUsers()) {
                parent.out()
                        .printf(
                                "%s\t%s\t%s\t%s%n",
                                user.username(),
                                user.role().wireName(),
                                user.status().name().toLowerCase(Locale.ROOT),
                                user.displayName());
            }
        }

        @Command(name = "role", description = "gives an account another role")
        private void role(
                @Parameters(paramLabel = "NAME") String name,
                @Parameters(paramLabel = "owner|admin|moderator|member|guest") Role role) {
            User user = parent.administration.changeRole(name, role);
            parent.out().printf("%s is now %s%n", user.username(), user.role().wireName());
        }

        @Command(name = "disable", description = "locks an account and closes its connections")
        private void disable(@Parameters(paramLabel = "NAME") String name) {
            say(parent.administration.disableUser(name), "is disabled");
        }

        @Command(name = "enable", description = "unlocks an account")
        private void enable(@Parameters(paramLabel = "NAME") String name) {
            say(parent.administration.enableUser(name), "is enabled");
        }

        @Command(name = "delete", description = "deletes an account; what it wrote stays")
        private void delete(@Parameters(paramLabel = "NAME") String name) {
            say(parent.administration.deleteUser(name), "was deleted");
        }

        @Command(name = "reset-password", description = "sets another password and signs the account out everywhere")
        private void resetPassword(
                @Parameters(paramLabel = "NAME") String name,
                @Option(names = "--password-stdin", required = true) boolean passwordFromInput) {
            say(parent.administration.resetPassword(name, parent.input), "has a new password");
        }

        private void say(User user, String what) {
            parent.out().printf("%s (%s) %s%n", user.username(), user.role().wireName(), what);
        }
    }

    /** {@code invitation …}. */
    @Command(name = "invitation", description = "invitations")
    static final class InvitationCommands {
        @CommandLine.ParentCommand
        private AdministrationCommands parent;

        @Command(name = "create", description = "prints the code of a new invitation")
        private void create(
                @Option(names = "--for", paramLabel = "DURATION") Duration lifetime,
                @Option(names = "--uses", paramLabel = "N") Integer uses) {
            parent.out()
                    .println(parent.administration
                            .createInvitation(
                                    lifetime == null ? Invitations.DEFAULT_LIFETIME : lifetime,
                                    uses == null ? Invitations.DEFAULT_USES : uses)
                            .code());
        }
    }

    /** {@code token …}. */
    @Command(name = "token", description = "access tokens")
    static final class TokenCommands {
        @CommandLine.ParentCommand
        private AdministrationCommands parent;

        @Command(name = "issue", description = "opens a session and prints only its access token")
        private void issue(
                @Parameters(paramLabel = "NAME") String name,
                @Option(names = "--for", paramLabel = "DURATION") Duration lifetime) {
            parent.out()
                    .println(parent.administration.issueToken(
                            name, lifetime == null ? AccessTokens.LIFETIME : lifetime));
        }
    }

    /** {@code key …}. */
    @Command(name = "key", description = "the key that access tokens are signed with")
    static final class KeyCommands {
        @CommandLine.ParentCommand
        private AdministrationCommands parent;

        @Command(name = "rotate", description = "signs with a new key from the next start on")
        private void rotate() throws IOException {
            parent.administration.rotateKey();
            parent.out().println("The new key is in force from the next start on");
        }
    }
}
