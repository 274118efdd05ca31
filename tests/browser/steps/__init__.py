"""A secretariat's seventeen steps, each done by its people in a browser, its usual error tried.

The steps are those of ``docs/how-to/index.md``.

====  =====================  ==========================================  ==========================
step  what is done           the usual error                             where it is tried
====  =====================  ==========================================  ==========================
1     draft together         lost words; a change after the call         test_steps_01_to_03_text
2     addressee, numbers     a misspelt name, a number from memory       the same
3     translate              the source edited later, a demand altered   the same
4     call for signatures    nobody knows who was asked; two in a mail   test_steps_04_and_05_call
5     take sign-ons          free-text country; two colleagues           the same
6     check the authority    "we never signed"                           test_steps_06_and_07_list
7     clean the list         acronym and name; coalition and members     the same
8     count                  people among NGOs; "International"          test_steps_08_to_10_count
9     final text             an addition after the count                 the same
10    read it back           a change after consent                      the same
11    PDF                    a list cut off; page and PDF differ         test_steps_11_and_12_papers
12    send                   a bounce unseen, a copy forgotten           the same
13    publish                copies that diverge, wrong links            test_steps_13_and_14_public
14    press                  another number again                        the same
15    late, withdrawn        the page edited silently                    test_step_15_late
16    follow up              no register, last year's office             test_step_16_follow_up
17    personal data          kept for ever, read by everybody            test_step_17_personal_data
====  =====================  ==========================================  ==========================

``test_causes_of_error`` tries the eight causes from which these errors come. What several stories
do is in ``acts``. A test makes what stands before its step straight into the tables, so that each
takes seconds and can be run by itself.
"""
