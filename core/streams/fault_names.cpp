#include "core/streams/fault_names.h"

namespace plyline::streams {

namespace {

std::string_view nameOf(const EnvelopeFault& fault)
{
    using Code = EnvelopeFault::Code;
    switch (fault.code) {
    case Code::TooLong:
        return "too-long";
    case Code::TooDeep:
        return "too-deep";
    case Code::NotJson:
        return "not-json";
    case Code::NotAnObject:
        return "not-an-object";
    case Code::OtherVersion:
        return "other-version";
    case Code::UnknownType:
        return "unknown-type";
    case Code::BadAttribute:
        return "bad-attribute";
    }
    return {};
}

std::string_view nameOf(const EventFault& fault)
{
    using Code = EventFault::Code;
    switch (fault.code) {
    case Code::NoStart:
        return "no-start";
    case Code::SecondStart:
        return "second-start";
    case Code::AfterEnd:
        return "after-end";
    case Code::BadField:
        return "bad-field";
    case Code::BadStart:
        return "bad-start";
    case Code::OtherStart:
        return "other-start";
    case Code::UnwritableTags:
        return "unwritable-tags";
    case Code::NoSuchLine:
        return "no-such-line";
    case Code::WrongPlace:
        return "wrong-place";
    case Code::IllegalMove:
        return "illegal-move";
    case Code::OtherChange:
        return "other-change";
    case Code::UnwritableText:
        return "unwritable-text";
    case Code::TooLarge:
        return "too-large";
    }
    return {};
}

std::string_view nameOf(Contradiction)
{
    return "contradiction";
}

std::string_view nameOf(GapTooLong)
{
    return "gap-too-long";
}

std::string_view nameOf(TooManyGames)
{
    return "too-many-games";
}

template <typename Fault>
std::string detailOf(const Fault& fault)
{
    if constexpr (requires { fault.detail; })
        return fault.detail;
    return {};
}

} // namespace

std::string_view faultName(const ArrivalFault& fault)
{
    return std::visit([](const auto& one) { return nameOf(one); }, fault);
}

std::string faultDetail(const ArrivalFault& fault)
{
    return std::visit([](const auto& one) { return detailOf(one); }, fault);
}

} // namespace plyline::streams
