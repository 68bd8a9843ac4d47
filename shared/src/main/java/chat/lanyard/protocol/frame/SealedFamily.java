package chat.lanyard.protocol.frame;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks into a sealed type whose members may be sealed types themselves. */
public final class SealedFamily {
    private SealedFamily() {}

    /** The types at the ends of a sealed type: those that have instances. */
    public static Set<Class<?>> leaves(Class<?> type) {
        return leavesOf(type).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedFamily::leavesOf)
                : Stream.of(type);
    }
}
