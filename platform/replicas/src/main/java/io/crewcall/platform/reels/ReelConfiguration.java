package io.crewcall.platform.reels;

import io.crewcall.platform.replicas.media.MediaAssetReplicaConfiguration;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The copy of stored files and the rules of reels; the service subscribes to files. */
@Configuration(proxyBeanMethods = false)
@Import(MediaAssetReplicaConfiguration.class)
public class ReelConfiguration {

  @Bean
  ReelRules reelRules(MediaAssetReplicaRepository assets) {
    return new ReelRules(assets);
  }

  @Bean
  ReelFiles reelFiles(MediaAssetReplicaRepository assets) {
    return new ReelFiles(assets);
  }
}
