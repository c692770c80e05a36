# The vendor's command line calls the real service, with the key of "aliyun configure".
# No test of this kit runs this sample: the program comes from neither npm nor Debian.
aliyun ecs CreateKeyPair \
  --RegionId cn-hangzhou \
  --KeyPairName aliyun-sample \
  --Tag.1.Key TestKey \
  --Tag.1.Value TestValue
