// Imported first: an older Node would only show where it stumbles.
const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)

if (!isNewEnough) {
  console.error(`这台机器上的 Node.js 是 ${process.versions.node}，报送通要 20.19 或 22.12 以上，推荐 24。
从 https://nodejs.org 下载安装，关掉这个窗口，重新打开再运行。`)
  process.exit(1)
}
