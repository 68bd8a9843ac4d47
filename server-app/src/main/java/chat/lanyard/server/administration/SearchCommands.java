package chat.lanyard.server.administration;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The commands on the search index. */
final class SearchCommands {
    private SearchCommands() {}

    /** {@code reindex}. */
    @Command(name = "reindex", description = "makes the search index anew; while the folder is served, too")
    static final class Reindex implements Callable<Integer> {
        @ParentCommand
        private AdministrationCommands parent;

        @Override
        public Integer call() throws IOException {
            long messages =
                    parent.services().reindexing().rebuild(parent::progress).join();
            parent.out().printf("%d messages can be searched%n", messages);
            return 0;
        }
    }
}
