package chat.lanyard.server.user;

import java.util.concurrent.CompletableFuture;

/** Turns a password into what may be stored of it. Slow on purpose, so it works on threads of its own. */
public interface CredentialHasher {
    CompletableFuture<String> hash(String password);
}
