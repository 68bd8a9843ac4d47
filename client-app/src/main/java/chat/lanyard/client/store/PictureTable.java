package chat.lanyard.client.store;

import java.util.Optional;

/** The pictures of people, by the names in their profiles. Confined to the thread of its store. */
public final class PictureTable {
    private final Sql sql;

    PictureTable(Sql sql) {
        this.sql = sql;
    }

    /** The file of this name, if it was ever fetched. */
    public Optional<byte[]> get(String avatar) {
        return sql.query(row -> row.getBytes(1), "select image from picture where avatar = ?", avatar).stream()
                .findFirst();
    }

    /** Keeps a file; those that nobody has any more are let go, so there are never more than people. */
    public void put(String avatar, byte[] image) {
        sql.update("merge into picture (avatar, image) key (avatar) values (?, ?)", avatar, image);
        sql.update("delete from picture where not exists (select 1 from person where person.avatar = picture.avatar)");
    }
}
