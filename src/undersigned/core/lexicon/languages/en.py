"""English."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="en",
    stop_words=single_words(
        "the of and to in that is for we on with as are by this be it from your our not have has"
        " you which their at an or will its were was been these they who all should"
    ),
    salutations=phrases(
        "dear|to whom it may concern|to the|honourable|honorable|your excellency|excellency"
        "|excellencies|your excellencies|your honour|your honor|sir|madam|ladies and gentlemen"
        "|open letter to"
    ),
    closings=phrases(
        "sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|respectfully"
        "|respectfully yours|respectfully submitted|yours respectfully|kind regards"
        "|best regards|regards|with kind regards|with best wishes|in solidarity"
        "|yours in solidarity|with respect|faithfully|very truly yours|thanking you|thank you"
        "|with warm regards|warm regards|with appreciation|with gratitude|most sincerely"
        "|cordially|in peace|with thanks|many thanks|in hope and solidarity|yours"
    ),
    subject_labels=phrases("re|ref|reference|subject|regarding|in re|concerning|topic|subj"),
    date_labels=phrases(
        "date|dated|published|posted|published on|posted on|release date|updated|last updated"
    ),
    before_dates=phrases("on|the|this|dated"),
    to_labels=phrases(
        "to|attn|attention|addressed to|for the attention of|to the attention of|recipient"
        "|recipients|addressee|addressees"
    ),
    to_words=phrases("to the attention of the|for the attention of the|to the|to"),
    about_words=phrases(
        "on|about|regarding|concerning|calling|urging|demanding|asking|from|by|against"
        "|in support|ahead|in response"
    ),
    several_bodies=phrases(
        "ministries|governments|parliaments|delegations|organisations|organizations|companies"
        "|agencies"
    ),
    from_labels=phrases("from|sender"),
    cc_labels=phrases("cc|c.c|c/c|copy|copies to|copy to|copied to"),
    contact_labels=phrases("contact|contact person|for further information|enquiries"),
    fax_labels=phrases("fax|facsimile|telefax|by fax|via fax"),
    phone_labels=phrases("phone|tel|telephone|mobile|call"),
    email_labels=phrases("e-mail|email|mail|by email|via email|by e-mail"),
    letter_words=phrases(
        "letter|joint letter|open letter|statement|joint statement|declaration|petition|appeal"
        "|call|memorandum|communiqué|communique|resolution|submission"
    ),
    ask_leads=phrases(
        "urge|urges|call on|calls on|call upon|calls upon|call for|ask|asks|request|requests"
        "|demand|demands|recommend|recommends|appeal to|appeals to|implore|we want|we expect"
        "|you to|should|must|demands are|following demands|our demands|calling on|calling upon"
        "|calling for|asking|urging|requesting|demanding|invite|encourage|propose"
        "|following steps|following measures|following actions|recommendations|need to"
    ),
    deadlines=phrases(
        "by|before|no later than|not later than|until|till|on or before|by the end of|prior to"
        "|ahead of"
    ),
    conjunctions=phrases("and|as well as|and finally"),
    ask_heads=phrases(
        "recommendations|our recommendations|demands|our demands|our asks|asks|key asks"
        "|requests|our requests|calls to action|what we ask|what we ask for|what we call for"
        "|what we demand|we call for|we demand|we ask|key recommendations"
        "|policy recommendations|our calls"
    ),
    demands=phrases(
        "must|should|shall|need to|needs to|has to|have to|ensure|urge|we call for|we demand"
        "|we condemn|we reject|we support|we reaffirm|we expect|we oppose"
    ),
    annexes=phrases("annex|annexes|appendix|attachment|attachments|enclosure|enclosures"),
    list_remarks=phrases(
        "affiliation*|for identification|for identity purposes|alphabetical*|listed below"
    ),
    signing=phrases(
        "signed by|signed on behalf of|co-signed by|cosigned by|undersigned|endorsed by"
        "|signatories are|signatories to this letter are|signatories of this letter are"
        "|signatories of this statement are|supported by|sent by|issued by|signatories"
        "|have signed|has been signed by|have issued|have today issued|issue the following"
        "|issued the following|have released|released the following|make the following"
    ),
    this_words=phrases("this|our|the present|the following"),
    articles=phrases("the|an|a"),
    branches=phrases(
        "chapters|local chapters|local groups|branches|local branches|regional groups"
        "|student groups|sections|city groups"
    ),
    signature_headings=phrases(
        "additional signatories|new signatories|further signatories|other signatories"
        "|late signatories|who signed|who has signed|signed so far|signed by|signed|signatories"
        "|signatory organisations|signatory organizations"
        "|signatures|list of signatories|signatory list|signers|the undersigned|undersigned"
        "|we the undersigned|endorsers|endorses|endorsed by|supported by"
        "|organisational signatories|organizational signatories|initial signatories"
        "|on behalf of|co-signed by|signing organisations|signing organizations"
        "|list of signatory organisations|list of signatory organizations|list of organisations"
        "|list of organizations|endorsements|the following organisations"
        "|the following organizations|endorsing organisations|endorsing organizations"
        "|signatory groups|signatories include|co-signatories|cosignatories"
        "|supporting organisations|supporting organizations|organisational endorsements"
        "|organizational endorsements|sign-ons|list of supporters|supporters|list of endorsers"
        "|signed in support|organisations signing|organizations signing|individual signatories"
        "|signing on behalf|with the support of|organisational endorsers"
        "|organizational endorsers|the signatories|signing parties|organisational supporters"
        "|undersigned organisations|undersigned organizations"
    ),
    organisation_headings=phrases(
        "organisations|organizations|organisational signatories|organizational signatories"
        "|signatory organisations|signatory organizations|organisation signatories|ngos|groups"
        "|institutions|civil society organisations|civil society organizations|associations"
        "|coalitions|networks|companies|unions|organisational endorsers"
        "|organizational endorsers|endorsing organisations|endorsing organizations"
        "|supporting organisations|supporting organizations|signing organisations"
        "|signing organizations|international organisations|international organizations"
        "|national organisations|national organizations|regional organisations"
        "|regional organizations|local organisations|local organizations|international|national"
        "|regional|global|organisational supporters|organizational supporters"
        "|organisational endorsements|organizational endorsements"
        "|non-governmental organisations|non-governmental organizations|faith groups"
        "|trade unions|civil society|political parties|universities|networks and coalitions"
        "|organisations and networks|organizations and networks|organisations and groups"
        "|organizations and groups|undersigned organisations|undersigned organizations"
    ),
    individual_headings=phrases(
        "individuals|individual signatories|persons|people|experts|academics"
        "|signatories in their personal capacity|in a personal capacity"
        "|in their personal capacity|individual signatures|individual experts|scholars"
        "|scientists|researchers|individual endorsers|individual supporters|personal capacity"
        "|in their individual capacity|individual capacity|notable individuals"
        "|academics and experts|experts and academics|individuals in their personal capacity"
        "|individuals in a personal capacity|individual endorsements|prominent individuals"
        "|concerned individuals|citizens"
    ),
    organisation_words=phrases(
        "government|governments|association*|organisation*|organization*|foundation|foundations"
        "|network|networks|institute|institutes|institution|institutions|council|committee"
        "|committees|commission|centre|center|centers|centres|coalition|alliance|union"
        "|federation|society|societies|group|groups|campaign|movement|initiative|project"
        "|programme|program|forum|party|church|university|college|school|academy|league|trust"
        "|fund|funds|watch|international|agency|ministry|department|office|bureau|board|club"
        "|collective|community|consortium|cooperative|corporation|company|inc|ltd|llc|gmbh|ngo"
        "|ngos|confederation|congress|conference|partnership|platform|service|services|support"
        "|rights|justice|democracy|freedom|amnesty|lawyers|women|workers|journalists|reporters"
        "|defenders|families|victims|refugees|development|media|press|library|museum|hospital"
        "|clinic|secretariat|mission|synod|diocese|parliamentarians|assembly|caucus|chapter"
        "|taskforce|task force|working group|observatory|archive|archives|solidarity|action"
        "|against|without|for all|global|national|internet|digital|information|technology"
        "|research|education|studies|friends of|citizens|people's|peoples|students|youth"
        "|children|link|lab|laboratory|peace|ministries|parliament|senate|council of|councils"
        "|associates|partners|brigade|brigades|guild|order of|brotherhood|sisters|brothers"
        "|faculty|institution of|unions|bar|clubhouse|parish|temple|mosque|synagogue|charity"
        "|foundation for|volunteers|advocates|accountability|transparency|earth|climate|forests"
        "|oceans|farmers|fishers|fisherfolk|indigenous|disability|diaspora|survivors|monitor"
        "|tribunal|radio|news|project on|studio|systems|solutions|networking|monitoring"
        "|empowerment|relief|aid|care|outreach|awareness|knowledge|commons|privacy|liberties"
        "|humanitarian|environmental|feminist|legal"
    ),
    role_words=phrases(
        "attorney general|attorney-general|auditor general|auditor-general|governor general|"
        "governor-general|inspector general|solicitor general|solicitor-general|"
        "comptroller general|postmaster general|secretary of state|foreign minister|"
        "home secretary|foreign secretary|high representative|first minister|"
        "special rapporteur|special representative|permanent representative|"
        "deputy prime minister|president-elect|chief justice|chief executive|"
        "president|vice-president|vice president|minister|prime minister|secretary"
        "|director-general|director general|high commissioner|under-secretary|members"
        "|member states|ministers|ambassadors|delegates|heads|leaders|parliamentarians"
        "|commissioners|senators|secretary-general|secretary general|chair|chairperson|chairman"
        "|chairwoman|co-chair|executive director|director|member|professor|rapporteur"
        "|commissioner|ambassador|senator|advocate|activist|journalist|lawyer|barrister"
        "|attorney|engineer|researcher|lecturer|fellow|founder|co-founder|ceo|officer"
        "|coordinator|co-ordinator|manager|head|editor|author|writer|artist|consultant"
        "|campaigner|candidate|educator|former|governor|mayor|judge|chancellor|king|queen"
        "|speaker|deputy|representative|delegate|spokesperson|treasurer|dean|scholar|student"
        "|teacher|doctor|physician|bishop|archbishop|reverend|rabbi|imam|laureate|awardee"
        "|analyst|specialist|expert|adviser|advisor|scientist|economist|freelance|retired"
        "|emeritus|chief|congressman|congresswoman|legislator|counsel|leader|survivor"
        "|phd candidate|filmmaker|producer|photographer|poet|musician|historian|presidents"
        "|vice-chair|co-chairs|co-president|co-director|vice-chancellor|provost|rector"
        "|postdoctoral|phd student|phd|graduate student|solicitor|magistrate|councillor"
        "|councilor|mep|general secretary|deputy director|chief executive|managing director"
        "|programme manager|program manager|policy lead|organizer|organiser|trustee"
        "|board member|sociologist|anthropologist|philosopher|psychologist|biologist|physicist"
        "|climatologist|oceanographer|captain|pastor|priest|monk|nun|pediatrician|nurse|midwife"
        "|farmer|fisher|actor|actress|playwright|novelist|essayist|curator|librarian|blogger"
        "|columnist|correspondent|technologist|designer|developer|architect|psychiatrist"
        "|surgeon|veteran|defender|principal|chairman emeritus|visiting|associate|assistant"
        "|adjunct|senior|independent researcher|citizen"
        "|clerk|mayors|governors|mps|meps|chancellors|trustees|negotiators|representatives|directors|judges"
        "|councillors|secretaries|chairs"
    ),
    honorifics=phrases(
        "mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|hon"
        "|the hon|senator|judge|rt hon|his excellency|her excellency|h.e|h. e"
        "|bishop|archbishop|cardinal|rabbi|imam|sheikh|ambassador|baroness|baron|colonel"
    ),
    post_nominals=phrases(
        "ph.d|phd|dphil|md|m.d|jd|j.d|esq|qc|kc|ao|am|oam|obe|mbe|cbe|mp|mep|msc|ma|ba|llm|llb"
        "|lord|lady|jr|sr|sj|op|ret|frs|rn|mph|mba|ii|iii|emeritus|bsc|b.sc|m.sc|dsc|d.sc|edd"
        "|ed.d|psyd|dma|frcp|facs|fba|freng|ceng|pe|cpa|cissp|osc|s.j|o.p|osb|ofm|cm|oc|dbe|kbe"
        "|gbe|ch|sc|kcmg|cmg|lvo|bem|mla|mpp|mlc|mhr|am mp|phdc|dvm|rph|lcsw"
    ),
    given_names=single_words(
        "aaron adam adrian agnes aisha alan albert alex alexander alexandra alice alison amanda amy"
        " andrea andrew angela ann anna anne anthony arthur barbara ben benjamin beth brian bruce"
        " carl carol caroline catherine cathy charles charlotte chris christian christine"
        " christopher claire clare colin craig daniel dan david deborah dennis diana donald"
        " dorothy douglas duncan edward eleanor elizabeth ellen emily emma eric esther eva evelyn"
        " felicity fiona frances francis frank gareth gary geoffrey george gerald gillian gordon"
        " graham grace hannah harold harry heather helen henry hugh ian irene isabel jack jacob"
        " jacqueline james jane janet jason jean jeff jeffrey jennifer jenny jeremy jessica jill"
        " jim joan joanna joe john jonathan joseph joshua joyce judith julia julian julie justin"
        " karen kate katherine kathleen katie keith kelly kenneth kevin kim larry"
        " laura lauren lawrence leslie liam linda lisa liz louise lucy luke lynn"
        " marc margaret maria marian marie mark"
        " martha martin mary matthew maureen max melanie melissa michael michelle mike nancy"
        " natalie nathan neil nicholas nick nicola nicole nigel norman oliver olivia pamela"
        " patricia patrick paul peter philip phillip rachel ralph raymond rebecca richard rob"
        " robert robin roger ronald rosemary roy russell ruth ryan sally sam samantha samuel sandra"
        " sara sarah scott sean sharon sheila shirley simon sophie stephanie stephen steve steven"
        " stuart susan susie suzanne suzy sylvia ted teresa terry theresa thomas tim timothy tom"
        " tony tracy trevor trisha valerie vanessa vera victoria vincent virginia walter wendy"
        " william yvonne zoe ahmed mohammed mohamed muhammad ali hassan fatima omar ibrahim kwame"
        " ama kofi chidi amina ngozi wei li min hiroshi yuki sanjay priya anil sunil rajesh"
    ),
    behalf=phrases("for the|for|on behalf of|on behalf of the"),
    page_words=phrases(
        "back to home page|home page|homepage|back to the home page|return home|main page"
        "|site map|go back|printer friendly|print this page|download the letter|pdf|copy text"
        "|see also"
        "|prev|previous|next|home|back|back to top|top|print|share|tweet|menu|search|login|log in"
        "|sign in|subscribe|skip to content|read more|download|download pdf|facebook|twitter"
        "|email this|contact us|about|news|releases|archive|copyright|privacy policy|list"
        "|previous post|next post|older|newer|comments|leave a comment|page up|go to list"
    ),
    page_headings=phrases(
        "more letters|more stories|more articles|other letters|more like this|in other news|"
        "related|related news|related articles|related posts|related content|related links"
        "|related pages|see also|read also|read more|read next|more news|more from this site"
        "|latest|latest news|latest posts|recent posts|recent news|recent articles|news"
        "|most read|you may also like|you might also like|further reading|share this|share"
        "|share this page|share this post|share this article|share this letter|comments"
        "|leave a comment|leave a reply|post a comment|tags|categories|topics"
        "|about the author|newsletter|subscribe|subscribe to our newsletter|follow us|donate"
        "|add your name|sign this letter|sign the letter|sign now|press contacts|download"
        "|downloads|archives|navigation|menu|search|ends|end|-30-|press|in the press|press coverage"
        "|media coverage|in the media|coverage|press contact|media contact|media contacts"
        "|licence|license|licensing|how to sign|how to add your name|add your signature"
        "|sign the statement|ps|p.s|p.-s|post scriptum|postscript|see also|sources|references"
        "|notes|footnotes|attachments|related documents|share on|tagged|filed under"
    ),
)


SHEET = SheetWords(
    name=phrases(
        "name|names|full name|your name|signatory|signatories|signer|signed by|signature"
        "|name as it should appear|name to be printed|name of signatory|supporter|participant"
    ),
    given_name=phrases(
        "first name|given name|given names|forename|forenames|first names|first|christian name"
    ),
    family_name=phrases("last name|surname|family name|surnames|last|second name"),
    honorific=phrases("honorific|salutation|prefix|form of address|style|mr/ms|mr/mrs"),
    organisation=phrases(
        "organisation*|organization*|organisational|org|orgs|ngo|ngos|ngo name|group|group name"
        "|institution|association|network|coalition|company|agency|entity|body|union|csos|cso"
    ),
    representative=phrases(
        "representative*|representing|contact person|contact name|contact|focal point"
        "|authorised by|authorized by|authorising person|authorizing person|authorised person"
        "|authorized person|person signing|signing on behalf|signs for|signing for"
        "|name of the person|name of person|person completing|completed by|filled in by"
        "|submitted by|your own name|head of organisation|head of organization|contact*"
        "|point of contact"
    ),
    title=phrases(
        "title|job title|position|role|function|designation|occupation|profession|post|capacity"
        "|job|titles|job titles|rank"
    ),
    affiliation=phrases(
        "affiliation|affiliated|affiliations|employer|institutional affiliation"
        "|affiliation (for identification only)|workplace"
    ),
    place=phrases(
        "country|countries|country/region|country or region|place|location|nation|territory"
        "|state/country|based in|country of residence|country of operation|headquarters"
        "|where are you|where is your"
    ),
    city=phrases(
        "city|town|province|postcode|postal code|zip|zip code|state|street|postal address|address"
        "|mailing address|district|county|region"
    ),
    email=phrases("email|e-mail|emails|e-mail address|email address|mail address|mail"),
    phone=phrases(
        "phone|phone number|telephone|tel|mobile|mobile number|whatsapp|cell|cellphone"
        "|signal number|telegram"
    ),
    kind=phrases(
        "type|kind|category|type of signatory|signing as|sign as|sign on as|i am signing"
        "|are you signing|in what capacity|organisation or individual|organization or individual"
        "|individual or organisation|individual or organization|signatory type|org/ind"
        "|on behalf of an organisation or|on behalf of an organization or"
    ),
    shown=phrases(
        "show my name|show our name|publish my name|publish our name|publish your name"
        "|publish the name|name published|publicly listed|be listed publicly|listed publicly"
        "|public listing|make public|made public|may we publish|may we list|may we print"
        "|may we show|display my name|display our name|name be shown|name be public"
        "|name be printed|name be published|name to appear|name can be published|ok to publish"
        "|okay to publish|permission to publish|permission to print|permission to list"
        "|permission to use your name|consent to publish|consent to be named|consent to be listed"
        "|consent to publication|visible|show name|publish name|publish|public|name shown"
        "|agree to be listed|agree to be named"
    ),
    withheld=phrases(
        "anonymous|anonymously|anonymity|withhold|withheld|confidential|confidentially"
        "|keep private|name private|private|do not publish|not publish|do not show|not be shown"
        "|not be published|hide my name|hide name|hide our name"
    ),
    consent=phrases(
        "consent|i agree|we agree|agree to sign|endorse|endorsement|we endorse|i endorse"
        "|sign the letter|sign this letter|sign on to|confirm|i confirm|we confirm|confirmation"
        "|approve|approval|agreement|add my name|add our name|do you agree|do you wish to sign"
        "|would you like to sign|authorised to sign|authorized to sign|authority to sign"
        "|support the letter|support this letter"
    ),
    date=phrases(
        "date|timestamp|date signed|time|submitted at|submission date|date of sign-on|signed on"
        "|signed at|start time|completion time|submit date|date submitted|created at|created"
    ),
    comments=phrases(
        "comment|comments|remark|remarks|note|notes|message|anything else|additional information"
        "|feedback|questions|suggestions|how did you hear"
    ),
    members=phrases(
        "members represented|member organisations|member organizations|names of members"
        "|represents|list of members|on behalf of its members"
    ),
    other=phrases(
        "website|web site|url|logo|acronym|abbreviation|no|number|nr|s/n|s.no|id|response id"
        "|submission id|row|twitter|facebook|instagram|x handle|social media|gender|age"
        "|ip address|ip|newsletter|language|link|status|score|number of members|how many|sort key"
        "|sort_key"
    ),
    totals=phrases("total|totals|sum|subtotal|grand total|count"),
    yes=phrases(
        "yes|y|yep|yes please|true|ok|okay|agree|agreed|i agree|we agree|i do|we do|i consent"
        "|we consent|i confirm|we confirm|confirmed|accept|i accept|publish|public|show|you may"
        "|may be|x|signed|i endorse|we endorse|endorse|visible"
    ),
    no=phrases(
        "no|n|nope|false|none|not|do not|don't|disagree|i disagree|refuse|decline|declined"
        "|anonymous|anonymously|private|confidential|withhold|hide|never|unsubscribe"
    ),
    organisation_kind=phrases(
        "organisation*|organization*|organisational|org|ngo|ngos|cso|csos|group|institution"
        "|association|network|coalition|company|union|body|entity|foundation|non-profit|nonprofit"
        "|charity"
    ),
    individual_kind=phrases(
        "individual*|person|persons|personal|personal capacity|private person|expert|citizen"
        "|academic|independent expert|natural person"
    ),
)
