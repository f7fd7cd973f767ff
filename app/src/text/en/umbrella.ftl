# An umbrella, such as a trade association, offers its members courses.

umbrella-title = Umbrellas
umbrella-link-to = Member of an umbrella, or an umbrella yourself?
umbrella-lead = An umbrella is an organisation with members, such as a trade association. It offers its members courses. Each member decides for itself.

umbrella-above = You are a member of
umbrella-above-none = You are not a member anywhere yet. Did you get a link from an umbrella? Open it, and you can become a member.
umbrella-sees = The umbrella sees that you are a member, and which offer you took up and when.
umbrella-hidden = The umbrella never sees who works at your place, how many people they are or what they learn.
umbrella-part = You and the umbrella can both end it. After that the umbrella sees nothing of you.
umbrella-since = member since { $date }
umbrella-leave = End this membership

umbrella-own = An umbrella yourself
umbrella-none = Is this a trade association or another organisation with members? Then you can offer courses to all your members at once. You see per offer which members took it up. You see nothing of their people.
umbrella-start = Make this an umbrella
umbrella-link = The link for your members
umbrella-link-lead = Send this link to your members. An owner opens it, reads what you see and chooses which organisation becomes a member.
umbrella-members = { $n ->
    [0] No members yet
    [one] 1 member
   *[other] { $n } members
}
umbrella-end = End it with { $org }
umbrella-more = Next organisations
umbrella-renew-why = Make a new one. The old link then stops working. Who is a member stays one.

umbrella-join-title = Become a member of { $umbrella }
umbrella-join-lead = { $umbrella } offers its members courses about AI. You decide yourselves what you take up and for whom.
umbrella-join-account = You need an account and an organisation.
umbrella-join-none = You are not an owner of another organisation yet. First start your organisation. After that you come back here.
umbrella-join-which = Which organisation becomes a member?
umbrella-join-button = Become a member
umbrella-join-other = Start another organisation
umbrella-joined = { $org } is a member already.

offers-title = What you offer
offers-none = You have not offered anything yet.
offer-add-title = New offer
offer-add-lead = You offer this to all your members at once, also to those who join later. They see it on their overview.
offer-name = Name of your offer
offer-name-hint = For example: A safe start with AI
offer-no-name = Give your offer a name.
offer-long-name = Keep the name to 100 characters or fewer.
offer-why = Why?
offer-why-hint = One or two sentences, at most 300 characters. A member can pass them on to its own people as they are.
offer-no-why = Say why, in at most 300 characters.
offer-courses = Courses
offer-courses-hint = The order is that of this list.
offer-no-courses = Choose at least one course.
offer-button = Offer this
offer-since = offered on { $date }
offer-ended = ended on { $date }
offered-on = Offered on
offer-taken = { $n ->
    [0] No member took this up yet
    [one] 1 member took this up
   *[other] { $n } members took this up
}
offer-taken-on = taken up on { $date }
offer-only-this = Taking it up does not say who follows the course. Only the member itself sees that.
offer-end = End this offer

offered-title = Offers from your umbrella
offered-by = { $umbrella } offers: { $name }
offered-take = Take it up
offered-dismiss = Not for us
offered-again = To assigning
offered-taken = Taken up on { $date }
offered-dismissed = You chose on { $date }: not for us
