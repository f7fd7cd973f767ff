//! Many numbers as one argument of a statement.

use sqlx::{
    Database, Encode, Postgres, Sqlite, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgTypeInfo, types::Oid},
};

/// JSON of PostgreSQL (`pg_type.dat`): its `json_each` takes no text.
const JSON: Oid = Oid(114);

/// Numbers by the id they belong to. On both engines `json_each($1)` has a row for each: its `key` is the id as text, and
/// `cast(cast(value as text) as bigint)` is the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers(String);

impl FromIterator<(i64, i64)> for Numbers {
    fn from_iter<I: IntoIterator<Item = (i64, i64)>>(numbers: I) -> Self {
        let pairs = numbers.into_iter().map(|(id, number)| format!("\"{id}\":{number}"));
        Self(format!("{{{}}}", pairs.collect::<Vec<_>>().join(",")))
    }
}

impl Type<Sqlite> for Numbers {
    fn type_info() -> <Sqlite as Database>::TypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for Numbers {
    fn encode_by_ref(&self, buffer: &mut <Sqlite as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Sqlite>>::encode_by_ref(&self.0, buffer)
    }
}

impl Type<Postgres> for Numbers {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(JSON)
    }
}

impl Encode<'_, Postgres> for Numbers {
    fn encode_by_ref(&self, buffer: &mut <Postgres as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Postgres>>::encode_by_ref(&self.0, buffer)
    }
}
