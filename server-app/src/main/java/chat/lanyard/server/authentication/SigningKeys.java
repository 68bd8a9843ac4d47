package chat.lanyard.server.authentication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that access tokens are signed with, in an owner-only file made at first use.
 *
 * <p>A line holds a key id and the key; the last one signs, and the one before it still verifies what it signed before a
 * rotation. Immutable.
 */
public final class SigningKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEYS_KEPT = 2;

    private final List<SigningKey> keys;

    private SigningKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** A secret and the id by which a token names it. */
    public record SigningKey(String id, SecretKey secret) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "SigningKey[id=" + id + "]";
        }
    }

    /** Reads the keys, making the first one if there is no such file. */
    public static SigningKeys open(Path file) throws IOException {
        return Files.exists(file) ? read(file) : write(file, List.of(newKey()));
    }

    /** Puts a new key in force; tokens signed with the one before stay valid. Takes effect at the next start. */
    public static SigningKeys rotate(Path file) throws IOException {
        List<SigningKey> keys = new ArrayList<>(open(file).keys);
        keys.add(newKey());
        return write(file, keys.subList(Math.max(0, keys.size() - KEYS_KEPT), keys.size()));
    }

    /** The key to sign with. */
    public SigningKey current() {
        return keys.get(keys.size() - 1);
    }

    /** The key of an id that a token names. */
    public Optional<SecretKey> find(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .map(SigningKey::secret)
                .findFirst();
    }

    private static SigningKeys read(Path file) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            keys.add(parse(file, line));
        }
        if (keys.isEmpty()) {
            throw new IOException(
                    file + " holds no key. Restore it from a backup, or delete it to sign everybody out.");
        }
        return new SigningKeys(keys);
    }

    private static SigningKey parse(Path file, String line) throws IOException {
        try {
            String[] words = line.split(" ", 2);
            byte[] secret = Base64.getDecoder().decode(words[1]);
            if (secret.length == KEY_BYTES) {
                return new SigningKey(words[0], new SecretKeySpec(secret, ALGORITHM));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw damaged(file, e);
        }
        throw damaged(file, null);
    }

    private static IOException damaged(Path file, Exception cause) {
        return new IOException(
                file + " is damaged. Restore it from a backup, or delete it to sign everybody out.", cause);
    }

    private static SigningKeys write(Path file, List<SigningKey> keys) throws IOException {
        StringBuilder text = new StringBuilder();
        for (SigningKey key : keys) {
            text.append(key.id()).append(' ');
            text.append(Base64.getEncoder().encodeToString(key.secret().getEncoded()));
            text.append('\n');
        }
        OwnerOnlyFile.write(file, text.toString());
        return new SigningKeys(keys);
    }

    private static SigningKey newKey() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[9];
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new SigningKey(
                Base64.getUrlEncoder().withoutPadding().encodeToString(id), new SecretKeySpec(secret, ALGORITHM));
    }
}
