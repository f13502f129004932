//! The rows of tables: each is declared once, with the order of its columns.

/// What is said to the database about a table.
pub(crate) trait Table {
    /// The columns beside the keys, each with the name that the table has in a SELECT.
    const COLUMNS: &str;
    /// Adds a row.
    const INSERT: &str;
    /// Adds a row, or writes it in the place of the one that is there.
    const PUT: &str;
    /// The columns with their places, for an UPDATE.
    const SET: &str;
}

/// Declares the values of a row beside its two keys, an id and the agency: a struct with one field
/// per column, the columns' names for a SELECT, the statements that write it, and the binding of
/// its values. The keys are `$1` and `$2`; each column says which place it is bound to.
macro_rules! table {
    (
        $(#[$meta:meta])*
        $row:ident of $table:literal as $alias:literal by $key:literal {
            $first:ident: $first_type:ty = $first_mark:literal,
            $($column:ident: $type:ty = $mark:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
        pub(crate) struct $row {
            pub(crate) $first: $first_type,
            $(pub(crate) $column: $type,)*
        }

        impl $crate::table::Table for $row {
            const COLUMNS: &str = concat!(
                $alias, ".", stringify!($first) $(, ", ", $alias, ".", stringify!($column))*
            );
            const INSERT: &str = concat!(
                "INSERT INTO ", $table, " (", $key, ", agency, ",
                stringify!($first) $(, ", ", stringify!($column))*,
                ") VALUES ($1, $2, $", $first_mark $(, ", $", $mark)*, ")"
            );
            const PUT: &str = concat!(
                "INSERT INTO ", $table, " (", $key, ", agency, ",
                stringify!($first) $(, ", ", stringify!($column))*,
                ") VALUES ($1, $2, $", $first_mark $(, ", $", $mark)*, ") ON CONFLICT (", $key,
                ") DO UPDATE SET ",
                stringify!($first), " = excluded.", stringify!($first)
                $(, ", ", stringify!($column), " = excluded.", stringify!($column))*
            );
            const SET: &str = concat!(
                stringify!($first), " = $", $first_mark
                $(, ", ", stringify!($column), " = $", $mark)*
            );
        }

        impl $row {
            /// Binds keys and values in the order of their places.
            pub(crate) fn bind<'q, DB>(
                &self,
                query: sqlx::query::Query<'q, DB, <DB as sqlx::Database>::Arguments>,
                id: &str,
                agency: &str,
            ) -> sqlx::query::Query<'q, DB, <DB as sqlx::Database>::Arguments>
            where
                DB: sqlx::Database,
                String: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
                Option<String>: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
                i64: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
                Option<i64>: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
                bool: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
                Option<bool>: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
            {
                query
                    .bind(id.to_owned())
                    .bind(agency.to_owned())
                    .bind(self.$first.clone())
                    $(.bind(self.$column.clone()))*
            }
        }

        #[cfg(test)]
        impl $row {
            pub(crate) const MARKS: &[i64] = &[$first_mark $(, $mark)*];
        }
    };
}
pub(crate) use table;
