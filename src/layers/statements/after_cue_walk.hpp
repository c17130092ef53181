#pragma once

#include "layers/statements/frames.hpp"

/// What after_cue.cpp and its parts share: the side of prepositions, the source's and the object's.
namespace barqiya::layers::statements {

/// The walk from a cue to its content, token by token. One object reads one frame.
class AfterCue {
 public:
  AfterCue(const Block& block, Frame& frame) : block_(block), cue_(block.cues[frame.cue]), frame_(frame) {}

  void read();

 private:
  // after_cue.cpp: one step for each kind of token
  /// Whether the subject of a plural verb stands right behind it all the same: written Arabic has the singular there.
  [[nodiscard]] bool has_plural_subject() const;
  /// One step over what stands at at_; false when the frame ends here.
  bool step();
  bool step_past(std::uint32_t past);
  /// "X, and he is one who ..., said that", "X - the paper keeps his name - said that": the mark that ends an aside
  /// which begins at a mark and has "that" or a colon behind it; the mark itself for none.
  [[nodiscard]] std::uint32_t past_aside() const;
  bool step_time();
  bool step_mark(const Place& place);
  /// 'Counsel in "the case of the dam", before the court, (said) that': a quotation that only names a thing.
  [[nodiscard]] bool names_what_is_told(const text::Quotation& quotation) const;
  bool step_word(const Place& place);
  /// A word that is no cue, no "that" and no preposition: one that opens or ends a clause, or step_phrase().
  bool step_within(const Word& word);
  bool step_phrase(const Word& word);
  /// A noun that is, or looks like, a cue of its own and is what this one's verb takes. Whether the walk goes on.
  bool passes_noun(const Word& word, Op op);
  /// "In a meeting (which) was held at the seat of the union the continuation of ...": an object ends a clause of this
  /// kind behind a name, and the clause is left.
  [[nodiscard]] bool tells_of_us() const;
  /// "The minister explained how": whether a question is what is said.
  [[nodiscard]] bool asks_how() const;
  bool resumes_after_relative(const Word& word);
  /// "During a visit (which) he made", "all who break or violate": whether a finite verb tells of what is before it.
  [[nodiscard]] bool goes_on_relative() const;
  /// "Witnesses (who) spoke to the agency said that": whether a verb tells of the indefinite source before it.
  [[nodiscard]] bool tells_of_source() const;
  /// "Rejected these accusations", "welcomed this step".
  bool step_demonstrative(const Word& word);
  /// A preposition of its own: the one before what is said, or one in or after the source.
  bool step_link(const Word& word);
  bool step_circumstance(const Word& word);
  /// "The director at the end of his visit", "the authority in an early warning": whether "in" tells when the source
  /// spoke, and not what it is of.
  [[nodiscard]] bool names_occasion() const;
  /// "The strike which the union called (for it)": whether a pronoun stands for what is said, which was named before.
  [[nodiscard]] bool calls_for_antecedent(const Word& word) const;
  [[nodiscard]] bool represents() const;
  [[nodiscard]] bool is_place(std::uint32_t token) const;
  /// "(Stressed), in reply to", "via his account on Twitter": whether the preposition that what is said has is
  /// another's.
  [[nodiscard]] bool belongs_to_circumstance() const;
  /// "Warned, from Benghazi, of": whether the same preposition stands behind a place once more.
  [[nodiscard]] bool tells_whence(Link link) const;
  /// Whether a preposition is one that what is said may stand behind.
  [[nodiscard]] bool expects(Link link) const;
  /// "The paper reported, of the injury of ...": "of" behind a comma, where no "that" follows.
  [[nodiscard]] bool tells_about(Link link) const;
  /// "Denied to the reporters by saying": whether those whom it is said to stand behind the preposition.
  [[nodiscard]] bool told_to_many(Link link) const;
  /// The "of" behind "all" or "each".
  bool step_all();
  [[nodiscard]] bool counts_those() const;
  /// Whether a preposition that is expected only leads to the "that" behind it.
  [[nodiscard]] bool leads_to_that(bool expected) const;
  [[nodiscard]] bool is_of_subject(Link link) const;
  bool step_document();
  [[nodiscard]] bool takes_linked() const { return cue_.object || cue_.with != Link::None; }
  /// "X said, according to Y, that ...": Y passes it on. "Y said, quoting X, that ...": X is the source.
  bool pass_attribution(std::int32_t index);
  /// "X said, according to the records, that": what an attribution names that cannot speak.
  bool pass_rule(const Cue& other);
  /// 'To "An-Nahar"': a paper that names itself.
  bool pass_addressee();
  /// Whether "(in) the newest", "(at) the end of" stands at a token before a medium.
  [[nodiscard]] bool is_first_of(std::uint32_t token) const;
  /// 'Sources at "X" that': behind a paper in marks which has the preposition of what is said, and is a part of who
  /// says it; the walk's own place for none.
  [[nodiscard]] std::uint32_t past_outlet(std::uint32_t mark) const;
  /// 'On "X", that': a short name in marks behind a preposition, and what is said behind a comma.
  [[nodiscard]] bool names_place_of_speech(std::uint32_t mark) const;
  /// Whether the quotation at a mark behind the preposition of what is said is that, and no paper's name.
  [[nodiscard]] bool quotes_content(std::uint32_t mark) const;
  /// "In a statement": the medium, and who is addressed in it, or passes it on.
  bool take_medium();
  /// "A research showed that", "media said that": whether a noun that is written as a cue is who speaks.
  [[nodiscard]] bool is_subject(const Cue& other) const;
  /// Whether another cue may stand between this one and its content.
  bool pass_cue(const Cue& other);
  /// No subject stands behind the cue: what is said begins here.
  void begin_content() {
    start_ = at_, end_ = at_ + 1;
    subjectless_ = true;
  }
  bool skip_relative() {
    relative_ = was_relative_ = true;
    return skip();
  }
  bool skip() {
    after_comma_ = false;
    ++at_;
    return true;
  }

  // after_cue_source.cpp: who speaks, and to whom
  bool step_name(std::uint32_t past);
  /// "The spokesman of the movement - the office of the capital - NAME": whether a name that ends at `past` tells who
  /// bears the role.
  [[nodiscard]] bool names_role(std::uint32_t past) const;
  /// Whether a person behind the one who speaks is the one spoken to.
  /// Whether a person behind a body or several people is who is asked or told something, and no part of the subject.
  [[nodiscard]] bool asks_person(const Word& word) const;
  [[nodiscard]] bool informs(const Word& word) const;
  [[nodiscard]] bool asks_body(const Word& word) const;
  /// "The supervisor of the popular arts Hadhal": a name behind a definite word is not what that is of.
  [[nodiscard]] bool ends_role() const;
  bool step_noun(const Word& word);
  /// A noun while the subject may still go on.
  bool step_within_subject(const Word& word);
  /// Whether a noun behind the source's words is no more of it, but what the verb takes.
  [[nodiscard]] bool begins_object(const Word& word) const;
  /// "Called on the public no visiting of the beaches", with no preposition.
  [[nodiscard]] bool is_told_to(const Word& word) const;
  /// Or who is asked or warned: "the organisation called on the authorities to".
  [[nodiscard]] bool is_told_one(const Word& word) const;
  /// Whether the verb's object is who hears it: "informed".
  [[nodiscard]] bool tells_someone() const;
  /// "(Stressed, before) the council his insistence on": a masdar behind a definite noun is no more of it.
  [[nodiscard]] bool ends_circumstance(const Word& word) const;
  /// "The agreement of the council": a word that may be an adjective too, with what it is of.
  [[nodiscard]] bool is_masdar_of(const Word& word) const;
  /// "An expert expected the return of the trains": a witness without more, then a masdar with what it is of.
  [[nodiscard]] bool behind_witness(const Word& word) const;
  /// Who was spoken to and passes it on. A paper that only its quoted name tells is the one that writes.
  void take_outlet(std::uint32_t begin, std::uint32_t end);
  /// Whether a noun phrase that begins at a token is of someone who can speak.
  [[nodiscard]] bool speaks(std::uint32_t token) const;

  // after_cue_object.cpp: where what is said begins
  /// "Announced the death of X, as the agency "Wa" reported": few words in marks, far behind what is said, are a name.
  [[nodiscard]] bool ends_object(const text::Quotation& quotation) const;
  /// A noun with a preposition attached to it.
  bool step_attached(const Word& word, std::uint32_t past);
  /// Whether what is said begins with it, behind that preposition; `past` as in step_attached. `of_subject`: it may be
  /// of the subject.
  [[nodiscard]] bool begins_attached(const Word& word, std::uint32_t past, bool of_subject) const;
  /// "Praised all (of) the efforts": whether a quantifier begins what is said.
  [[nodiscard]] bool is_all_of(const Word& word) const;
  /// "Appealed to the citizens": those who are told have the preposition that what they are told has with other verbs.
  [[nodiscard]] bool appeals_to(const Word& word) const;
  /// "Praised, during the meeting, the efforts of": whether what has the verb's preposition ends a circumstance, since
  /// nothing behind it in its clause has that preposition.
  [[nodiscard]] bool ends_meeting(const Word& word) const;
  /// Whether a further noun with that preposition stands in the same clause.
  [[nodiscard]] bool is_followed_by_other() const;
  /// Whether what has "by" attached is what is said of the one before it.
  [[nodiscard]] bool is_second_object(const Word& word) const;
  /// "Accused him of ...", "called on all to follow".
  [[nodiscard]] bool has_second_object(const Word& word) const;
  [[nodiscard]] bool bare_object() const;
  void candidate(bool sure);
  /// "Announced forty cases of "X"", "renewing its refusal of "X"": whether a quotation is a part of the object before
  /// it.
  [[nodiscard]] bool quotes_within_object() const;
  bool open(Opening opening, std::uint32_t begin);
  /// Whether someone with a role is named in the source.
  [[nodiscard]] bool names_party() const;
  /// The frame ended without "that": what follows the verb, or its subject, is what is said.
  void take_object();
  /// 'The minister said, after the match that went on ..: "..."': a quotation behind a colon or "that", and what stands
  /// behind "that" and a comma, is what is said, whatever the walk has stopped at before it.
  void take_quotation();
  /// Whether a noun is surely of no one: what was done, or what someone has.
  [[nodiscard]] bool is_thing(std::uint32_t token) const;

  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  const Block& block_;
  const Cue& cue_;
  Frame& frame_;
  std::uint32_t at_ = 0, limit_ = 0, start_ = kNone, end_ = kNone;  // the source so far
  std::uint32_t object_ = kNone;                                    // where an object may begin
  std::uint32_t told_paper_ = kNone;                                // behind 'to "An-Nahar"'
  text::TokenRange before_object_;
  bool object_is_sure_ = false;
  bool open_phrase_ = true;  // the source may go on
  bool last_definite_ = false;
  bool named_ = false, person_ = false;  // the source has a name in it, and that is a person's
  bool role_ = false;                    // or a person's role, and no name yet
  bool relative_ = false;                // within "who ..."
  bool was_relative_ = false;            // or behind it
  bool apart_ = false;                   // behind what cannot be followed by a source
  bool inner_cue_ = false;               // and who says something: what follows "that" is said there
  bool circumstance_ = false;            // within "after ..."
  bool received_ = false;                // behind "during his receiving": who follows was received, and does not speak
  bool bystander_ = false, after_comma_ = false;
  bool subjectless_ = false;     // what stands first behind the verb is what is said, and does not speak
  bool apposed_ = false;         // behind a mark, within what the source is
  bool addressed_ = false;       // behind those who are told or asked: what follows is said to them
  bool passed_subject_ = false;  // what stands first behind the verb looks like a cue, and is who speaks
  bool subject_known_ = false;   // "but he", "they said": what follows may be addressed, and does not speak
};

}  // namespace barqiya::layers::statements
