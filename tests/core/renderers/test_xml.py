from undersigned.core.renderers.xml import as_xml


def test_what_xml_forbids_is_replaced_and_all_else_stays():
    assert as_xml("a\uffffb\ufffec") == "a\ufffdb\ufffdc"
    assert as_xml("«é» 한 😀") == "«é» 한 😀"
