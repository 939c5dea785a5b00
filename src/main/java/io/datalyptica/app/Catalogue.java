package io.datalyptica.app;

import io.datalyptica.component.Component;
import io.datalyptica.component.minio.MinioComponent;
import io.datalyptica.component.platform.Kustomizations;
import io.datalyptica.component.platform.Prerequisites;
import io.datalyptica.component.platform.Readme;
import io.datalyptica.component.postgresql.PostgresqlComponent;
import io.datalyptica.component.redis.RedisComponent;
import io.datalyptica.rule.AcceptanceRule;
import io.datalyptica.rule.AsynchronousReplication;
import io.datalyptica.rule.BackupBucketShared;
import io.datalyptica.rule.BackupsOnSameDisks;
import io.datalyptica.rule.BackupsWithoutPlace;
import io.datalyptica.rule.ClientsUnknown;
import io.datalyptica.rule.ClusterNamespace;
import io.datalyptica.rule.ClusterTooSmall;
import io.datalyptica.rule.CollidingBackups;
import io.datalyptica.rule.CommitsThatDoNotWait;
import io.datalyptica.rule.ComplianceLock;
import io.datalyptica.rule.ConnectionLimitTooLow;
import io.datalyptica.rule.ConnectionsOverBudget;
import io.datalyptica.rule.DefaultStorageClass;
import io.datalyptica.rule.DeletedStoreImage;
import io.datalyptica.rule.ExpiredBackups;
import io.datalyptica.rule.ExpiryFreesNothing;
import io.datalyptica.rule.FewDrives;
import io.datalyptica.rule.GrantWithoutBucket;
import io.datalyptica.rule.LifecycleUnderLock;
import io.datalyptica.rule.LooseSpread;
import io.datalyptica.rule.MemoryBeyondLimit;
import io.datalyptica.rule.MemoryRequest;
import io.datalyptica.rule.MinWalAboveMax;
import io.datalyptica.rule.MissingAppsDomain;
import io.datalyptica.rule.MoreStandbysThanExist;
import io.datalyptica.rule.NameCollision;
import io.datalyptica.rule.NoBackups;
import io.datalyptica.rule.NoParity;
import io.datalyptica.rule.NoWalVolume;
import io.datalyptica.rule.NodeLossOverloads;
import io.datalyptica.rule.NodeLossStopsRedis;
import io.datalyptica.rule.NodeLossStopsStore;
import io.datalyptica.rule.NoncurrentWithoutVersions;
import io.datalyptica.rule.NotMinioImage;
import io.datalyptica.rule.NotRenderedYet;
import io.datalyptica.rule.ObjectRule;
import io.datalyptica.rule.ObjectRules;
import io.datalyptica.rule.OneLossBlocksWrites;
import io.datalyptica.rule.OpenBackups;
import io.datalyptica.rule.OpenNetwork;
import io.datalyptica.rule.OutdatedStoreImage;
import io.datalyptica.rule.ParityBeyondHalf;
import io.datalyptica.rule.PlainHttpBackups;
import io.datalyptica.rule.PlainHttpStore;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.PoolerTooSmall;
import io.datalyptica.rule.PoorPoolLayout;
import io.datalyptica.rule.PrefixWithoutExpiry;
import io.datalyptica.rule.PublicDownload;
import io.datalyptica.rule.PublicWrite;
import io.datalyptica.rule.QuotasBeyondCapacity;
import io.datalyptica.rule.ReaderRule;
import io.datalyptica.rule.RefusedSetSize;
import io.datalyptica.rule.RequiredAlone;
import io.datalyptica.rule.RetentionBelowPause;
import io.datalyptica.rule.RouteHosts;
import io.datalyptica.rule.Rule;
import io.datalyptica.rule.SecretInProfile;
import io.datalyptica.rule.SecretWithoutEffect;
import io.datalyptica.rule.SentinelLayout;
import io.datalyptica.rule.ServerLossStopsWrites;
import io.datalyptica.rule.SharedBuffersBeyondLimit;
import io.datalyptica.rule.SharedBuffersBeyondRequest;
import io.datalyptica.rule.SharedBuffersShare;
import io.datalyptica.rule.SharedStoreSecret;
import io.datalyptica.rule.SingleInstance;
import io.datalyptica.rule.SinglePooler;
import io.datalyptica.rule.SingleStoreServer;
import io.datalyptica.rule.SmallErasureSet;
import io.datalyptica.rule.StoreImageWithoutClient;
import io.datalyptica.rule.StoreMemory;
import io.datalyptica.rule.Superuser;
import io.datalyptica.rule.SuperuserBehindPooler;
import io.datalyptica.rule.TransactionMode;
import io.datalyptica.rule.TwoInstances;
import io.datalyptica.rule.UnequalPools;
import io.datalyptica.rule.UnknownField;
import io.datalyptica.rule.UnmaintainedStoreImage;
import io.datalyptica.rule.UnpinnedPlanImage;
import io.datalyptica.rule.UnsafeDurability;
import io.datalyptica.rule.UnschedulableSpread;
import io.datalyptica.rule.UserWithoutAccess;
import io.datalyptica.rule.VersionsForEver;
import io.datalyptica.rule.WalBeyondHalf;
import io.datalyptica.rule.WalBeyondVolume;
import io.datalyptica.rule.WalLargerThanData;
import io.datalyptica.rule.WalSizeRefused;
import io.datalyptica.rule.WritesEndFirst;
import io.datalyptica.rule.ZoneLoss;
import java.util.ArrayList;
import java.util.List;

/** What runs: every component in the order of spelling, every rule in the order of its id. */
public final class Catalogue {
  private Catalogue() {}

  /** {@link Kustomizations} stands last, because it lists what the others spelled. */
  public static List<Component> components() {
    return List.of(
        new Prerequisites(),
        new MinioComponent(),
        new PostgresqlComponent(),
        new RedisComponent(),
        new Readme(),
        new Kustomizations());
  }

  public static List<PlanRule> planRules() {
    return List.of(
        // CAP
        new ClusterTooSmall(),
        new NodeLossOverloads(),
        new QuotasBeyondCapacity(),
        // K8S
        new UnschedulableSpread(),
        new LooseSpread(),
        new NodeLossStopsStore(),
        new NodeLossStopsRedis(),
        new ZoneLoss(),
        new ClusterNamespace(),
        new NameCollision(),
        new DefaultStorageClass(),
        // MINIO
        new RefusedSetSize(),
        new ParityBeyondHalf(),
        new NoParity(),
        new SingleStoreServer(),
        new ServerLossStopsWrites(),
        new WritesEndFirst(),
        new SmallErasureSet(),
        new FewDrives(),
        new PoorPoolLayout(),
        new UnequalPools(),
        new StoreMemory(),
        new NotMinioImage(),
        new PrefixWithoutExpiry(),
        new NoncurrentWithoutVersions(),
        new ExpiryFreesNothing(),
        new LifecycleUnderLock(),
        new ComplianceLock(),
        new VersionsForEver(),
        new ExpiredBackups(),
        new GrantWithoutBucket(),
        new UserWithoutAccess(),
        new SharedStoreSecret(),
        new BackupBucketShared(),
        // NET
        new MissingAppsDomain(),
        new RouteHosts(),
        new OpenNetwork(),
        // PG
        new SingleInstance(),
        new TwoInstances(),
        new AsynchronousReplication(),
        new RequiredAlone(),
        new MoreStandbysThanExist(),
        new OneLossBlocksWrites(),
        new CommitsThatDoNotWait(),
        new UnsafeDurability(),
        new NoWalVolume(),
        new WalBeyondVolume(),
        new WalBeyondHalf(),
        new WalSizeRefused(),
        new MinWalAboveMax(),
        new WalLargerThanData(),
        new MemoryBeyondLimit(),
        new SharedBuffersBeyondLimit(),
        new SharedBuffersBeyondRequest(),
        new SharedBuffersShare(),
        new MemoryRequest(),
        new ConnectionsOverBudget(),
        new PoolerTooSmall(),
        new SinglePooler(),
        new TransactionMode(),
        new ClientsUnknown(),
        new ConnectionLimitTooLow(),
        new NoBackups(),
        new BackupsWithoutPlace(),
        new SecretWithoutEffect(),
        new PlainHttpBackups(),
        new CollidingBackups(),
        new RetentionBelowPause(),
        new BackupsOnSameDisks(),
        // PROFILE
        new NotRenderedYet(),
        // REDIS
        new SentinelLayout(),
        // SEC
        new UnpinnedPlanImage(),
        new SecretInProfile(),
        new Superuser(),
        new SuperuserBehindPooler(),
        new DeletedStoreImage(),
        new UnmaintainedStoreImage(),
        new OutdatedStoreImage(),
        new StoreImageWithoutClient(),
        new PublicDownload(),
        new PublicWrite(),
        new OpenBackups(),
        new PlainHttpStore());
  }

  public static List<ObjectRule> objectRules() {
    return ObjectRules.all();
  }

  /** Every rule, of whatever kind. */
  public static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(planRules());
    rules.addAll(ReaderRule.all());
    rules.addAll(List.of(AcceptanceRule.values()));
    rules.addAll(objectRules());
    rules.add(new UnknownField());
    return List.copyOf(rules);
  }
}
