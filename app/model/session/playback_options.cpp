#include "app/model/session/playback_options.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace plyline::session {

using analysis::PaceOptions;
using std::chrono::milliseconds;

namespace {

constexpr QLatin1String realPaceKey("real-pace");
constexpr QLatin1String factorKey("factor");
constexpr QLatin1String idleCapKey("idle-cap"); ///< In milliseconds; 0: off.
constexpr QLatin1String resumeKey("resume");
constexpr QLatin1String ticksKey("ticks");

} // namespace

PlaybackOptions PlaybackOptions::clamped() const
{
    PlaybackOptions options = *this;
    // What is not a number is not above the slowest factor either.
    double& factor = options.pace.factor;
    factor = factor > PaceOptions::slowest ? std::min(factor, PaceOptions::fastest)
                                           : PaceOptions::slowest;
    if (auto& cap = options.pace.idleCap)
        cap = std::clamp(*cap, PaceOptions::shortestIdle, PaceOptions::longestIdle);
    return options;
}

QByteArray PlaybackOptions::toJson() const
{
    QJsonObject json;
    json.insert(realPaceKey, isRealPace);
    json.insert(factorKey, pace.factor);
    json.insert(idleCapKey, static_cast<qint64>(pace.idleCap.value_or(milliseconds(0)).count()));
    json.insert(resumeKey, isResumedAfterScrubbing);
    json.insert(ticksKey, hasTicks);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PlaybackOptions PlaybackOptions::fromJson(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    PlaybackOptions options;
    options.isRealPace = json[realPaceKey].toBool();
    options.pace.factor = json[factorKey].toDouble(options.pace.factor);
    const qint64 cap = json[idleCapKey].toInteger(qint64{options.pace.idleCap->count()});
    options.pace.idleCap = cap > 0 ? std::optional(milliseconds(cap)) : std::nullopt;
    options.isResumedAfterScrubbing = json[resumeKey].toBool();
    options.hasTicks = json[ticksKey].toBool();
    return options.clamped();
}

} // namespace plyline::session
