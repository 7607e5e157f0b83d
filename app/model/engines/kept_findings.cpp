#include "app/model/engines/kept_findings.h"

#include <QtCore/QFile>

#include "core/files/cache_folder.h"
#include "core/files/new_folder.h"

#include <algorithm>
#include <utility>

namespace plyline::engines {

using engine::FindingEvent;
using engine::FindingLog;

KeptFindings::KeptFindings(QString path, std::int64_t mostBytes, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_mostBytes(mostBytes)
{}

QString KeptFindings::usualPath()
{
    return QString::fromStdString(files::cacheFolder() + "/evaluations.ndjson");
}

bool KeptFindings::isRead() const
{
    return m_log || m_path.isEmpty() || !m_isKept;
}

void KeptFindings::read()
{
    if (!isRead() && !m_reading.isRunning())
        startReading();
}

void KeptFindings::startReading()
{
    m_reading.start([this, path = QFile::encodeName(m_path).toStdString(), most = m_mostBytes](
                        const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        if (auto folder = files::NewFolder::create(path.substr(0, path.rfind('/'))))
            folder->keep();
        const auto log = std::make_shared<FindingLog>(path, most, stop);
        deliver([this, log] { take(log); });
    });
}

void KeptFindings::take(const std::shared_ptr<FindingLog>& log)
{
    m_log = log;
    m_isStuck = log->isFull(); // it could not be shortened
    for (const FindingEvent& event : std::exchange(m_coming, {}))
        append(event);
    if (m_log)
        Q_EMIT wasRead();
}

std::optional<FindingEvent> KeptFindings::find(const std::string& key,
                                               const engine::SearchTerms& terms) const
{
    const auto coming =
        std::find_if(m_coming.rbegin(), m_coming.rend(), [&](const FindingEvent& event) {
            return event.key == key && event.terms == terms;
        });
    if (coming != m_coming.rend())
        return *coming;
    return m_log ? m_log->find(key, terms) : std::nullopt;
}

void KeptFindings::append(const FindingEvent& event)
{
    if (m_path.isEmpty() || !m_isKept || m_isStuck)
        return;
    if (m_log && !m_log->isFull())
        return m_log->append(event);
    m_coming.push_back(event);
    m_log.reset();
    if (!m_reading.isRunning())
        startReading(); // drops the older half of a full one
}

void KeptFindings::setKept(bool isKept)
{
    if (isKept == m_isKept)
        return;
    m_isKept = isKept;
    if (m_isKept || m_path.isEmpty())
        return;
    m_reading.stop();
    m_log.reset();
    m_isStuck = false;
    m_coming.clear();
    QFile::remove(m_path);
}

} // namespace plyline::engines

#include "moc_kept_findings.cpp"
