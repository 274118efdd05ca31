"""The scenes of the story that ``test_journey`` plays."""
