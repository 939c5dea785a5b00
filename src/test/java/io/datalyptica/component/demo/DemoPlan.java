package io.datalyptica.component.demo;

import io.datalyptica.plan.Common;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.SqlDatabase;

/** The demo, decided. */
record DemoPlan(
    Common common,
    String image,
    Need<SqlDatabase.Wish, SqlDatabase> database,
    Need<S3Access.Wish, S3Access> bucket)
    implements Slice {}
